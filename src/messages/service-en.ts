// English words of the service's own mails and pages; en.ts takes them in.
export const serviceEn = {
  'config.sixFields':
    'the schedule `{expression}` has more than five fields: minute, hour, day of month, month, day of week',
  'config.url': 'expected an address that begins with http:// or https://',
  'config.smtp': 'expected an address such as smtp://user:password@mail.example.org:587',
  'config.mailbox': '`{address}` is not a mail address',
  'config.dkim': 'not a private key in PEM format; mail would not be signed',
  'config.twice': 'the id `{id}` is used twice',
  'config.noMail': 'there is no `mail` section: these digests are not sent',
  'config.noBoard': '`{name}` matches no board; known: {known}',
  'config.warning': 'warning: {text}',
  'config.tokenEmpty': 'the token is empty: anybody could log in',
  'service.failing.subject': '[tablewatch] {source}: {count} failures in a row',
  'service.failing.text':
    '{source} could not be read {count} times in a row.\n\nLast failure ({code}): {reason}\n{hint}\n\nNext try: {next}. Digest subscribers are not notified.',
  'service.failing.never': 'on request',
  'service.heartbeat.subject': '[tablewatch] Still watching, no changes',
  'service.heartbeat.text': 'Nothing you follow has changed since {since}. Watching {count} {count|source|sources}.',
  'service.more': '… and more',
  'service.unsubscribe.title': 'Unsubscribe',
  'service.unsubscribe.ask': 'Unsubscribe from “{id}”? Nothing changes until you press the button.',
  'service.unsubscribe.button': 'Unsubscribe',
  'service.unsubscribe.done': 'You are unsubscribed from “{id}” and will receive no more mails.',
  'service.unsubscribe.invalid': 'This link is not valid. Use the link in a more recent mail.',
};
