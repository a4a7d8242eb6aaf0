import { Controller, Get, Header } from '@nestjs/common';
import { Database } from '../database/database.service';
import { Unavailable } from '../errors';
import { Public } from './access.decorator';

/** For whoever operates Cairn: is the process alive, can it serve. */
@Controller('health')
export class HealthApi {
  constructor(private readonly db: Database) {}

  @Get('live')
  @Public()
  @Header('cache-control', 'no-store')
  live() {
    return { status: 'alive' };
  }

  @Get('ready')
  @Public()
  @Header('cache-control', 'no-store')
  async ready() {
    try {
      await this.db.transaction(() => this.db.query('SELECT 1'));
      return { status: 'ready' };
    } catch {
      throw new Unavailable('shared.errors.databaseSilent');
    }
  }
}
