/** A letter as it goes out: the same words twice, plain and as HTML. */
export type Mail = {
  /** The id of the message it belongs to; sent twice, it is still recognised as one mail. */
  messageId: string;
  to: { email: string; name: string };
  subject: string;
  text: string;
  html: string;
};

/** The way mail leaves the platform. */
export abstract class Mailer {
  /** Resolves when the mail is handed over. Fails with `Unavailable`, permanent when another try would be refused too. */
  abstract send(mail: Mail): Promise<void>;
}
