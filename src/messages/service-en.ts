// English words of the service's own mails and pages; en.ts takes them in.
export const serviceEn = {
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
