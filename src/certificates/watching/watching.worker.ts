import { Injectable } from '@nestjs/common';
import { Every, On } from '../../jobs';
import { MemberLeft } from '../../organisations';
import { CertificateChanged, WatchAgreed, WatchAsked, WatchRefused } from '../events';
import { WatchAnswers } from './watch-answers.service';
import { WatchDigests } from './watch-digests.service';
import { WatchRequests } from './watch-requests.service';
import { WatchSweep } from './watch-sweep.service';
import { WatchTenants } from './watch-tenants.service';

/** What follows for those who watch certificates, and for those who hold them. */
@Injectable()
export class WatchingWorker {
  constructor(
    private readonly sweep: WatchSweep,
    private readonly requests: WatchRequests,
    private readonly digests: WatchDigests,
    private readonly answers: WatchAnswers,
    private readonly tenants: WatchTenants,
  ) {}

  @On(WatchAsked)
  askTheHolder({ watchId }: { watchId: string }) {
    return this.requests.ask(watchId);
  }

  @On(WatchAgreed)
  beginToTell({ watchId }: { watchId: string }) {
    return this.tenants.asWatcherOf(watchId, () => this.sweep.one(watchId));
  }

  @On(WatchRefused)
  tellOfTheRefusal({ watchId }: { watchId: string }) {
    return this.tenants.asWatcherOf(watchId, () => this.sweep.refused(watchId));
  }

  @On(CertificateChanged)
  async tellWatchers({ certificateId }: { certificateId: string }) {
    await this.answers.endIfErased(certificateId);
    await this.tenants.forgetErased(certificateId);
    await this.sweep.ofCertificate(certificateId);
  }

  @On(MemberLeft)
  endWatches({ personId }: { personId: string }) {
    return this.answers.endAllOf(personId);
  }

  @Every('20 * * * *')
  async lookByDate() {
    await this.sweep.all();
    await this.digests.send();
  }
}
