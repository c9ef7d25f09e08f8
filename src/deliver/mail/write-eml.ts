// A mail as the file that mail programs open: exactly what would go over the wire, DKIM apart.
import {createTransport, type SendMailOptions} from 'nodemailer';

export async function writeEml(mail: SendMailOptions): Promise<Uint8Array> {
  const transport = createTransport({streamTransport: true, buffer: true, newline: 'windows'});
  const {message} = await transport.sendMail(mail);
  if (!Buffer.isBuffer(message)) throw new TypeError('the mail was not written to a buffer');
  return message;
}
