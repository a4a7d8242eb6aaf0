/** A name with dashes as one of our keys: `not-a-code` is `notACode`. */
export const camel = (name: string): string =>
  name.includes('-') ? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) : name;
