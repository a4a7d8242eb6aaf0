/** What Apache needs to be told of the site: the page for what is not there, and what files without an ending are. */
export const htaccess = `ErrorDocument 404 /404.html
Options -Indexes
AddDefaultCharset utf-8
AddType application/vc+jwt .jwt
<FilesMatch "^[^.]+$">
  ForceType application/vc+ld+json
</FilesMatch>
<FilesMatch "^certificate$">
  ForceType application/json
</FilesMatch>
`;
