import { Injectable } from '@nestjs/common';
import type { Actor } from '../organisations';
import { Chrome, type ChromeView } from '../shared/http/chrome';
import type { Request } from '../shared/http/request';
import { list } from '../shared/dates';
import { t } from '../shared/text';
import { inGroups } from './place-groups';
import { placeAt, placesOf } from './places';
import { WaitingQueries } from './waiting.queries';

/** The navigation of whoever looks at a page. */
@Injectable()
export class DashboardChrome extends Chrome {
  constructor(private readonly waiting: WaitingQueries) {
    super();
  }

  async of(request: Request): Promise<ChromeView> {
    const actor = request.visit?.actor as Actor;
    const places = placesOf(actor.roles);
    const here = placeAt(places, request.url);
    const waiting = places.some(({ counts }) => counts) ? await this.waiting.of(actor.personId) : null;
    return {
      person: {
        name: actor.name,
        organisation: actor.organisationName,
        roleNames: list(actor.roles.map((role) => t(`organisations.roles.${role}`))),
      },
      nav: inGroups(places).map((part) => ({
        id: part.group ?? 'all',
        label: part.group ? t(`dashboard.groups.${part.group}`) : null,
        places: part.places.map((place) => ({
          label: t(place.label),
          path: place.path,
          icon: place.icon,
          current: place === here,
          count: place.counts && waiting ? waiting : null,
        })),
      })),
      signOutPath: '/session/end',
      clockBanner: null,
    };
  }
}
