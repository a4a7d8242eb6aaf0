import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Client, CurrentClient, RequiresOrKey } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { Id } from '../../shared/http/id.decorator';
import { readItem } from '../interface/asked-item';
import { Described } from '../interface/described.decorator';
import { verificationPath } from '../verifying/code';
import type { Fault } from './adding';
import { faultWords } from './adding.view';
import { statusOf } from './standing';
import { NewWatches, WatchWish } from './watch.schemas';
import { WatchList } from './watch-list.service';
import { WatchesAdded, WatchesListed } from './watch-resources';
import { WatchesQueries, type WatchRow } from './watches.queries';

/** The people whom an organisation relies on, for its programs. */
@ApiTags('Watches')
@Controller('api/v1/watches')
@RequiresOrKey('certificate.watch', 'watch')
export class WatchesApi {
  constructor(
    private readonly list: WatchList,
    private readonly queries: WatchesQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  @Described({
    summary: 'List the people whom your organisation relies on',
    description:
      'By name, 25 at a time; `next` goes into `after`. How a certificate stands is told for those whose holder agreed.',
    answers: WatchesListed,
    problems: [401, 403, 422, 429],
  })
  async all(@Query({ schema: WatchWish }) wish: WatchWish) {
    const { items, next } = await this.queries.list(wish);
    return { items: items.map((row) => this.toResource(row)), next };
  }

  @Post()
  @HttpCode(200)
  @Described({
    summary: 'Add people, and ask each holder',
    description:
      'Each holder is asked once. Adding the same people again changes nothing, so that a request whose answer was lost can be repeated. What is wrong with one keeps no other from being added.',
    answers: WatchesAdded,
    problems: [400, 401, 403, 413, 415, 422, 429],
  })
  async add(@CurrentClient() client: Client, @Body({ schema: NewWatches }) { people }: NewWatches) {
    const items = people.map((person, line) => ({ line, ...readItem(person) }));
    const unread = items.flatMap(({ line, code, fault }) => (fault ? [{ line, code, because: fault }] : []));
    const { asked, kept, faults } = await this.list.add(
      client,
      items.filter(({ fault }) => fault === null),
    );
    return {
      asked,
      kept,
      faults: inOrder([...faults, ...unread]).map((fault) => ({
        pointer: `/people/${String(fault.line)}`,
        code: fault.code,
        because: fault.because,
        detail: faultWords(fault),
      })),
    };
  }

  @Delete(':id')
  @HttpCode(204)
  @Described({
    summary: 'Take somebody off the list',
    description: 'Nothing is told about them any more. Taking them off twice changes nothing.',
    problems: [401, 403, 404, 429],
  })
  async remove(@CurrentClient() client: Client, @Id() id: string): Promise<void> {
    await this.list.remove(client, id);
  }

  private toResource(row: WatchRow) {
    const agreed = row.consent === 'agreed';
    return {
      id: row.id,
      code: row.code,
      name: row.name,
      url: `${this.config.publicUrl}${verificationPath(row.code)}`,
      consent: row.consent,
      askedAt: row.askedAt.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
      certificate: agreed
        ? {
            holder: { name: row.document.holder },
            programme: { title: row.document.programme },
            issuer: row.document.issuer,
            status: statusOf(row, this.clock.now()),
            counts: row.state === 'valid',
            validFrom: row.document.validFrom,
            validUntil: row.document.validUntil,
          }
        : null,
    };
  }
}

const inOrder = (faults: Fault[]): Fault[] => faults.sort((one, other) => one.line - other.line);
