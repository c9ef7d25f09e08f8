// English words of the service's own mails and pages; en.ts takes them in.
import {settingsEn} from './settings-en.ts';

export const serviceEn = {
  ...settingsEn,
  'validate.repairHint': 'To restore the text: tablewatch repair {source} --diff',
  'config.warning': 'warning: {text}',
  'service.failing.subject': '[tablewatch] {source}: {count} failures in a row',
  'service.failing.text':
    '{source} could not be read {count} times in a row.\n\nLast failure ({code}): {reason}\n{hint}\n\nNext try: {next}. Digest subscribers are not notified.',
  'service.failing.never': 'on request',
  'service.stillFailing.subject': '[tablewatch] {source} is still failing',
  'service.stillFailing.text':
    '{source} has not been read since {since}: {count} failures in a row. The page of the source shows the last one.\n\nThe next reminder comes in a week.',
  'service.recovered.subject': '[tablewatch] {source} works again',
  'service.recovered.text': '{source} was read again after {count} failures in a row.',
  'service.findings.subject': '[tablewatch] {name}: {count} new {count|finding|findings}',
  'service.findings.text': '{document}: {count} new {count|finding|findings}, {gone} resolved, {left} in total',
  'service.findings.line': 'line {line}: {message}',
  'service.findings.more': '… and {more} more',
  'service.findingsGone.subject': '[tablewatch] {name}: no findings left',
  'service.findingsGone.text': '{document}: no findings left, {gone} resolved',
  'service.undelivered.subject': '[tablewatch] Mail for {id} was not delivered',
  'service.undelivered.text':
    'A message for the subscription “{id}” was rejected and will not be sent again.\n\nReason ({code}): {reason}\n{hint}\n\nThe digests page shows what it contained. You are not notified again until a message gets through.',
  'service.bounced.subject': '[tablewatch] Subscription {id} has ended',
  'service.bounced.text':
    'The last {count} messages for the subscription “{id}” were rejected, so nothing more is sent to it.\n\nReason ({code}): {reason}\n{hint}\n\nOnce the address works, resume the subscription on the digests page.',
  'service.uncertain.subject': '[tablewatch] Mail for {id} may not have arrived',
  'service.uncertain.text':
    'The connection broke while a message for the subscription “{id}” was being sent, so it may or may not have arrived. It is on hold (`mail.onUncertain: hold`).\n\nReason ({code}): {reason}\n{hint}\n\nDecide on the digests page whether it is sent again.',
  'service.waiting.subject': '[tablewatch] Runs are behind: {count} waiting',
  'service.waiting.text':
    '{count} {count|run is|runs are} waiting, the oldest for {minutes} {minutes|minute|minutes}; the longest current run has taken {longest} {longest|minute|minutes} so far.\n\nIf this persists, start more workers, spread out the schedules, or look on the runs page for sources that respond slowly. You are notified at most once a day.',
  'service.stuck.subject': '[tablewatch] No run has finished for half an hour',
  'service.heartbeat.subject': '[tablewatch] Still watching, no changes',
  'service.heartbeat.text': 'Nothing you follow has changed since {since}. Watching {count} {count|source|sources}.',
  'service.confirm.subject': '[tablewatch] Please confirm your subscription',
  'service.confirm.text':
    'Somebody, probably you, subscribed this address to change digests: {wishes}\n\nTo confirm, open this page and press Confirm:\n\n{url}\n\nIf it was not you, ignore this mail; nothing more will be sent.',
  'service.test.subject': '[tablewatch] Test mail',
  'service.test.text': 'This is a test mail for the subscription {id}. Delivery works.',
  'service.more': '… and more',
  'service.unsubscribe.title': 'Unsubscribe',
  'service.unsubscribe.ask': 'Unsubscribe from “{id}”? Nothing changes until you press the button.',
  'service.unsubscribe.button': 'Unsubscribe',
  'service.unsubscribe.done': 'You are unsubscribed from “{id}” and will receive no more mails.',
  'service.unsubscribe.invalid': 'This link is not valid. Use the link in a more recent mail.',
};
