import { Column, Entity, PrimaryColumn } from 'typeorm';

export type RepudiationKind = 'not-me' | 'mistake';
export type RepudiationOutcome = 'stands' | 'falls';

/** A signature by link of which its signer says that it is not theirs. Rows are added and never changed. */
@Entity('signature_repudiations')
export class Repudiation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') signOffId: string;
  @Column('uuid') requestId: string;
  @Column('uuid') entryId: string;
  @Column('uuid') traineeId: string;
  @Column('uuid') signerId: string;
  @Column('text') kind: RepudiationKind;
  @Column('text') reasonSealed: string;
  @Column('timestamptz') repudiatedAt: Date;
}

/** What a manager found: the signature stands after all, or it falls. Rows are added and never changed. */
@Entity('repudiation_resolutions')
export class RepudiationResolution {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') repudiationId: string;
  @Column('uuid') resolvedById: string;
  @Column('text') outcome: RepudiationOutcome;
  @Column('text') reasonSealed: string;
  @Column('timestamptz') resolvedAt: Date;
}
