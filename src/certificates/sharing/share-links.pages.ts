import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm, type Typed } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { Listing } from '../../shared/http/listing';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain, type Refused } from '../../shared/http/refused';
import { CertificateRecords } from '../register/certificate-record.service';
import { shareFormPage } from './share-form.view';
import { NewShareLink, ShareDraft } from './share-link.schemas';
import { OwnShareLinks } from './share-links.queries';
import { ShareLinks } from './share-links.service';
import { shareLinkPage, shareLinksPage } from './share-links.view';
import { daysAfter, USUAL_DAYS } from './share-state';
import { SharedFacts } from './shared-facts.queries';

/** Links by which holders show a part of their own certificates. */
@Controller()
@Requires('certificate.hold')
export class ShareLinksPages {
  constructor(
    private readonly records: CertificateRecords,
    private readonly links: ShareLinks,
    private readonly own: OwnShareLinks,
    private readonly facts: SharedFacts,
  ) {}

  @Get('certificates/mine/:id/share-links')
  async list(@CurrentActor() actor: Actor, @Id() id: string, @Query({ schema: Listing }) { after }: Listing) {
    const held = await this.records.findOwn(actor, id);
    return shareLinksPage(held, await this.own.list(actor, id, after), actor.timeZone);
  }

  @Get('certificates/mine/:id/share-links/new')
  ask(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.form(actor, id, null);
  }

  /** The form again, with what the receiver would see; nothing is made. */
  @Post('certificates/mine/:id/share-links/preview')
  @HttpCode(200)
  preview(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    return this.form(actor, id, readForm(ShareDraft, body).typed);
  }

  @Post('certificates/mine/:id/share-links')
  async make(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.records.findOwn(actor, id);
    const form = readForm(NewShareLink, body);
    return orAgain<NewShareLink, Page | Redirect>(
      form,
      async (asked) => {
        const link = await this.links.make(actor, id, asked);
        return redirect(`/share-links/${link.id}`, 'certificates.sharing.form.done');
      },
      (refused) => this.form(actor, id, form.typed, refused),
    );
  }

  @Get('share-links/:id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    const link = await this.own.find(actor, id);
    const held = await this.records.findOwn(actor, link.certificateId);
    return shareLinkPage(link, held, await this.own.hours(id), actor.timeZone);
  }

  @Post('share-links/:id/end')
  async end(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.links.end(actor, id);
    return redirect(`/share-links/${id}`, 'certificates.sharing.end.done');
  }

  private async form(actor: Actor, id: string, typed: Typed | null, refused?: Refused): Promise<Page> {
    const held = await this.records.findOwn(actor, id);
    const source = await this.facts.of(id);
    const usual = { shows: [], endsOn: daysAfter(source.today, USUAL_DAYS) };
    const draft = ShareDraft.parse(typed ?? usual);
    return shareFormPage({
      held,
      source,
      formKey: randomUUID(),
      typed,
      draft,
      ...(refused ? { refused } : {}),
    });
  }
}
