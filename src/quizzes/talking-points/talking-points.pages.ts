import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Id } from '../../shared/http/id.decorator';
import { Listing } from '../../shared/http/listing';
import { redirect } from '../../shared/http/page';
import { talkingPointsListPage } from './talking-points-list.view';
import { TalkingPoints } from './talking-points.service';
import { ownTalkingPointsPage, talkingPointsPage } from './talking-points.view';

/** What supervisors and trainees talk over: the choices and texts of submitted attempts. */
@Controller()
export class TalkingPointsPages {
  constructor(private readonly points: TalkingPoints) {}

  @Get('supervision/talking-points')
  @Requires('talking-points.see')
  async list(@CurrentActor() { timeZone }: Actor, @Query({ schema: Listing }) listing: Listing) {
    return talkingPointsListPage(await this.points.list(listing), timeZone);
  }

  @Get('supervision/talking-points/:id')
  @Requires('talking-points.see')
  async show(@CurrentActor() { timeZone }: Actor, @Id() id: string) {
    return talkingPointsPage(await this.points.find(id), timeZone);
  }

  /** What one's supervisor sees of one's own attempt. */
  @Get('attempts/:id/talking-points')
  @Requires('quiz.take')
  async own(@CurrentActor() actor: Actor, @Id() id: string) {
    const own = await this.points.own(actor, id);
    return own ? ownTalkingPointsPage(own, actor.timeZone) : redirect(`/attempts/${id}`);
  }
}
