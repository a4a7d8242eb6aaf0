import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a link was opened in one hour. Nothing is kept of who opened it. */
@Entity('share_link_views')
export class ShareLinkView {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') linkId: string;
  @PrimaryColumn('timestamptz') hour: Date;
  @Column('int') views: number;
}
