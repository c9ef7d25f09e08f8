// English words of the service's own mails and pages; en.ts takes them in.
export const serviceEn = {
  'service.failing.subject': '[tablewatch] {source}: {count} failures in a row',
  'service.failing.text':
    '{source} could not be read {count} times in a row.\n\nLast failure ({code}): {reason}\n{hint}\n\nNext try: {next}. Readers of digests are not told.',
  'service.failing.never': 'on request',
  'service.heartbeat.subject': '[tablewatch] Still watching, no changes',
  'service.heartbeat.text':
    'Nothing that you follow has changed since {since}. {count} {count|source is|sources are} watched.',
  'service.more': '… and more',
  'service.unsubscribe.title': 'End this subscription',
  'service.unsubscribe.ask': 'Mails of the subscription “{id}” will stop. Nothing happens until you press the button.',
  'service.unsubscribe.button': 'Unsubscribe',
  'service.unsubscribe.done': 'The subscription “{id}” has ended. No more mails will come.',
  'service.unsubscribe.invalid': 'This link is not valid. Please use the link of a newer mail.',
};
