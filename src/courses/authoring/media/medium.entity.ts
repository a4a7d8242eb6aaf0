import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type MediumKind = 'picture' | 'video' | 'audio' | 'captions';

/** A file of the organisation that lessons show or play. The file itself lies in the storage. */
@Entity('course_media')
export class Medium {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** Its name in lessons and addresses: `media:stone-path`. */
  @Column('text') name: string;
  @Column('text') kind: MediumKind;
  /** What it is called; of a picture what it shows, for those who do not see it. */
  @Column('text') title: string;
  /** As it is sent: `image/png`. */
  @Column('text') type: string;
  @Column('text') extension: string;
  @Column('int') bytes: number;
  /** The captions that belong to a recording. */
  @Column('uuid', { nullable: true }) captionsId: string | null;
  /** What is said in a recording, in Markdown. */
  @Column('text', { nullable: true }) transcript: string | null;
  @Column('uuid') addedBy: string;
  @Column('timestamptz') addedAt: Date;
}
