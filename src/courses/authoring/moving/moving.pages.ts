import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { NotFound } from '../../../shared/errors';
import { redirect } from '../../../shared/http/page';
import { authoring } from '../paths';
import { Versions } from '../publishing/versions.service';
import { guessed } from './mapping';
import { MovingQueries } from './moving.queries';
import { MovingService, type Said } from './moving.service';
import { movingPage, onVersionsPage } from './moving.view';

/** Which lesson stands for which, in fields `to-<lesson>`. */
const Mapping = z
  .record(z.string(), z.unknown())
  .transform((fields): Said =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, to]) =>
        name.startsWith('to-') && typeof to === 'string' ? [[name.slice('to-'.length), to]] : [],
      ),
    ),
  );

/** Trainees and the versions they are on. */
@Controller('authoring/courses/:slug/moving')
@Requires('course.author')
export class MovingPages {
  constructor(
    private readonly queries: MovingQueries,
    private readonly moving: MovingService,
    private readonly versions: Versions,
  ) {}

  @Get()
  async list(@Param('slug') slug: string) {
    const versions = await this.queries.versions(slug);
    if (versions.length === 0) throw new NotFound();
    const { document } = await this.versions.find(slug);
    return onVersionsPage(slug, document.title, versions);
  }

  @Get(':number')
  async ask(@Param('slug') slug: string, @Param('number', ParseIntPipe) number: number) {
    const { from, to } = await this.moving.plan(slug, number, {});
    return this.page(slug, number, guessed(from.document, to.document));
  }

  /** What would happen with another mapping. Nothing is changed. */
  @Post(':number/result')
  @HttpCode(200)
  see(
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Body({ schema: Mapping }) said: Said,
  ) {
    return this.page(slug, number, said);
  }

  @Post(':number')
  async move(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Body({ schema: Mapping }) said: Said,
  ) {
    const count = await this.moving.move(actor, slug, number, said);
    return redirect(authoring.moving(slug), 'courses.authoring.moving.done', { count });
  }

  private async page(slug: string, number: number, said: Said) {
    const plan = await this.moving.plan(slug, number, said);
    return movingPage(slug, plan, await this.queries.judge(plan));
  }
}
