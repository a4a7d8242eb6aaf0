import { large, modulesWithPreviews, previewsKeepTheirPromises } from './previews';

jest.setTimeout(120_000);

test('the largest modules, which have files of their own, have previews', () => {
  expect(modulesWithPreviews).toEqual(expect.arrayContaining(large));
});

previewsKeepTheirPromises(modulesWithPreviews.filter((module) => !large.includes(module)));
