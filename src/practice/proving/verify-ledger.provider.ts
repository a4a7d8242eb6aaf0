import { readFile } from 'node:fs/promises';
import { loadLocales } from '../../shared/texts.provider';
import { t } from '../../shared/text';
import { LedgerFile } from './ledger-file.schemas';
import { type Checked, type FirstFault, verifyFile } from './verify-file';

/**
 * Checks an exported ledger, with nothing but the file: no database, no network. Says which entry does not hold first
 * in each chain; ends with 0 only if everything does, with 1 if something does not, with 2 if there is no ledger to check.
 */
export async function verifyLedger(path: string | undefined): Promise<number> {
  loadLocales();
  const file = path ? await read(path) : t('practice.proving.noFile');
  if (typeof file === 'string') {
    console.error(file);
    return 2;
  }
  const checked = verifyFile(file);
  for (const sentence of sentencesOf(checked)) console.log(sentence);
  return checked.faults.length > 0 ? 1 : 0;
}

async function read(path: string): Promise<LedgerFile | string> {
  try {
    return LedgerFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return t('practice.proving.unreadable', { path });
  }
}

function sentencesOf({ links, trainees, faults, standing, amended, voided }: Checked): string[] {
  if (faults.length === 0)
    return [
      t('practice.proving.holds', { links, trainees }),
      t('practice.proving.stands', { standing, amended, voided }),
    ];
  return faults.map(sentenceOf);
}

const sentenceOf = ({ traineeId, sequence, entryId, because }: FirstFault): string =>
  t('practice.proving.fault', {
    sequence,
    entry: entryId ?? t('practice.proving.noEntry'),
    traineeId,
    because: t(`practice.proving.because.${because}`),
  });
