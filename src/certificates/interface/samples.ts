/** What programs send and get, as the page for their makers shows it. The same in every language. */

export const key = 'Authorization: Bearer cairn_0f1e2d3c4b5a_…';

const called = (path: string, body: string): string =>
  [
    `curl ${path} \\`,
    `  -H "Authorization: Bearer $CAIRN_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${body}'`,
  ].join('\n');

export const verify = (url: string): string =>
  called(`${url}/api/v1/verifications`, '{"code": "7K3M-9QXD-2F4H-6"}');

export const many = (url: string): string =>
  called(
    `${url}/api/v1/verifications`,
    '{"certificates": [{"code": "7K3M-9QXD-2F4H-6", "name": "Rowan Ellis"}]}',
  );

export const watch = (url: string): string =>
  called(`${url}/api/v1/watches`, '{"people": [{"code": "7K3M-9QXD-2F4H-6", "name": "Rowan Ellis"}]}');

export const webhook = (url: string): string => `POST /cairn HTTP/1.1
webhook-id: msg_0b7d4a3e5f0c4c7e9d5a3a4c1c1f2e01
webhook-timestamp: 1763719920
webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=

{"type": "certificate.revoked", "timestamp": "2026-11-21T10:12:00.000Z",
 "data": {"watchId": "…", "code": "7K3M-9QXD-2F4H-6", "status": "revoked", "url": "${url}/v/7K3M-9QXD-2F4H-6"}}`;

export const problem =
  '{"type": "/problems/unauthenticated", "status": 401, "detail": "…", "instance": "urn:uuid:…"}';
