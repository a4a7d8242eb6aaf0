import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Mail as it would have gone out, kept because no mail server is set up. */
@Entity('kept_mail')
export class KeptMail {
  @PrimaryColumn('uuid') messageId: string;
  /** The order in which mail was kept. */
  @Column({ type: 'bigint', insert: false, update: false }) position: string;
  @Column('text') toEmail: string;
  @Column('text') toName: string;
  @Column('text') subject: string;
  @Column('text') text: string;
  @Column('text') html: string;
  @Column('timestamptz') keptAt: Date;
}
