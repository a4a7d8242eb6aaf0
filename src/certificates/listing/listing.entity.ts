import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a holder chose to be found by name: for one certificate and its renewals. */
@Entity('register_listings')
export class RegisterListing {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') seriesId: string;
  /** The name as it is searched for (`nameKey`). */
  @Column('text') nameKey: string;
  @Column('timestamptz') listedAt: Date;
}
