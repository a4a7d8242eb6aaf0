import { lessonHtml } from '../../src/courses/authoring/lesson-text';

test('headings, lists and conversations become what they are', () => {
  expect(lessonHtml('## A statement\n\n> **Hana:** Yes.\n\n- one')).toBe(
    '<h2>A statement</h2>\n<blockquote>\n<p><strong>Hana:</strong> Yes.</p>\n</blockquote>\n<ul>\n<li>one</li>\n</ul>\n',
  );
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'Some <b onclick="alert(1)">bold</b> words',
])('%s is shown as it was typed', (typed) => {
  expect(lessonHtml(typed)).not.toMatch(/<(script|img|b)\b/);
  expect(lessonHtml(typed)).toContain('&lt;');
});

test.each([
  '[here](javascript:alert(1))',
  '[here](JaVaScript:alert(1))',
  '[here](vbscript:x)',
  '![here](data:text/html,x)',
  '[here](file:///etc/passwd)',
])('%s leads nowhere', (typed) => {
  expect(lessonHtml(typed)).not.toMatch(/(href|src)=/);
});
