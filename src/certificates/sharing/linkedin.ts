import type { Held } from '../register/certificate-record.service';

type Named = Pick<Held, 'programmeTitle' | 'number' | 'awardedOn' | 'validUntil'>;

/** Where LinkedIn asks for what goes into a profile, filled in with what its own form asks; nothing of who follows it. */
export function linkedInAddress(
  { programmeTitle, number, awardedOn, validUntil }: Named,
  { issuer, address }: { issuer: string; address: string },
): string {
  const [issueYear = '', issueMonth = ''] = awardedOn.split('-');
  const [expirationYear = '', expirationMonth = ''] = validUntil?.split('-') ?? [];
  const asked = {
    startTask: 'CERTIFICATION_NAME',
    name: programmeTitle,
    organizationName: issuer,
    issueYear,
    issueMonth: String(Number(issueMonth)),
    ...(validUntil ? { expirationYear, expirationMonth: String(Number(expirationMonth)) } : {}),
    certUrl: address,
    certId: number,
  };
  return `https://www.linkedin.com/profile/add?${new URLSearchParams(asked).toString()}`;
}
