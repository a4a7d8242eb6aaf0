import { Controller, Get, Param } from '@nestjs/common';
import { NotFound } from '../errors';
import { Public } from '../http/access.decorator';
import { page, Page } from '../http/page';
import { t } from '../text';
import { pageHead } from '../ui/page-head';
import { Previews } from './previews.provider';

/** Every page as it looks with sample data. Not registered in production. */
@Controller('dev/previews')
@Public()
export class PreviewsPages {
  constructor(private readonly previews: Previews) {}

  @Get()
  list() {
    const links = this.previews.names().map((name) => ({
      name,
      path: `/dev/previews/${encodeURIComponent(name)}`,
    }));
    const title = t('shared.previews.title');
    return page(
      'dev/previews',
      { title, head: pageHead({ title, lead: t('shared.previews.lead') }), links },
      { layout: 'public' },
    );
  }

  @Get(':name')
  show(@Param('name') name: string) {
    const found = this.previews.find(name);
    if (!found) throw new NotFound();
    return new Page(found.template, found.view, {
      ...found.options,
      layout: found.options.layout ?? 'public',
    });
  }
}
