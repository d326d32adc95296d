# What a rule says when it says no: sentences that a delegate may read.

refusal-series-slug-taken = Another workshop has this address already
refusal-series-stale = Somebody has changed this workshop since you opened the page. Look again, then make your change.
refusal-series-quota-below-taken = { $taken } places of { $country } are taken already; there cannot be fewer
refusal-series-capacity-below-taken = { $taken } places are taken already; there cannot be fewer in all
refusal-series-sessions-outside = { $sessions ->
    [one] One session lies outside { $days }; move it first
   *[other] { $sessions } sessions lie outside { $days }; move them first
}
refusal-series-quota-changed = Somebody has changed this since you opened the page: it is { $quota } now. Save again if it is to be as it stands here
refusal-series-room-changed = Somebody has changed this room since you opened the page. Save again if it is to be as it stands here
refusal-series-room-in-use = Sessions are scheduled in this room; move them first
refusal-series-room-name-taken = Another room has this name already
refusal-series-delegation-in-use = This delegation has registrations and stays

refusal-people-token-void = This link or code does not work, or not any more. Ask for a new one.
refusal-people-other-address = The link was sent to another address. Enter the address that the letter came to.
refusal-people-too-many-attempts = Too many attempts. Ask for a new letter.
refusal-people-last-administrator = Someone must remain administrator
refusal-people-last-organizer = Someone must remain organizer of this workshop
refusal-people-address-taken = Another person has this address

refusal-people-stale = These details have changed since you opened the page. What you see now is the present state; your entries were not saved.

refusal-registration-closed = Registration for this workshop is closed
refusal-registration-not-from = This registration has moved on meanwhile: it is now “{ $status }”
refusal-registration-delegation-full = The delegation has no free place
refusal-registration-workshop-full = The workshop has no free place
refusal-registration-not-cleared = Vetting is not cleared yet
refusal-registration-country = This country does not take part in this workshop
refusal-registration-not-offered = Choose one of the answers offered
refusal-registration-already = This person is registered for this workshop already
refusal-registration-not-taken-here = This address cannot be put forward in your delegation. Please write to the organizers
refusal-registration-named-elsewhere = Too many addresses that come with another delegation: nobody more can be put forward before tomorrow. Please write to the organizers
refusal-registration-reminded-enough = Three letters went to this person within a day. Send the next one tomorrow
refusal-registration-departs-early = Departure cannot be before arrival
refusal-registration-day-outside = Choose a day from { $from } to { $to }
refusal-registration-passport-expires = The passport expires before the workshop ends
refusal-registration-reason = Give a reason
refusal-registration-deadline = The deadline is over

refusal-agenda-stale = Somebody else has changed this session meanwhile. Look again, then make your change.
refusal-agenda-ends-early = The end must be after the start
refusal-agenda-no-such-time = The venue's clocks do not show this time on that day
refusal-agenda-outside-days = Choose one of the workshop's days
refusal-agenda-blocked = { $count ->
    [one] One conflict: write a reason to publish all the same
   *[other] { $count } conflicts: write a reason to publish all the same
}
refusal-agenda-reason-too-long = Reason: use at most { $most }{"\u00A0"}characters
refusal-agenda-draft-changed = The draft has changed since this page was opened. Look at the changes again, then publish.
refusal-agenda-nothing-new = Nothing has changed since the last publication
refusal-agenda-not-offered = Choose one of the answers offered
refusal-agenda-published = A published session can be cancelled, not removed
refusal-agenda-unknown-person = This person is not known here

refusal-material-too-large = The file is larger than { $size }
refusal-material-type = Files of this type are not accepted
refusal-material-truncated = The file did not arrive whole. Please send it again.
refusal-material-no-file = Choose a file
refusal-material-empty = The file is empty. Choose the one that was meant.
refusal-material-no-session = A document of the whole workshop cannot wait for a session
refusal-material-nobody-named = Name the people it is for
refusal-material-stale = Somebody else has changed this document meanwhile. Look again, then make your change.
refusal-material-bad-name = The file's name cannot be kept. Rename the file and send it again.
refusal-material-damaged = The file is damaged: it cannot be opened. Please make the file again, then send it.
refusal-material-unpacks = The file unpacks to far more than it is. Send its parts one by one.
refusal-material-macros = The file holds macros or programs. Save it without them, or as PDF, and send it again.

refusal-mail-no-recipients = Nobody would get this message
refusal-mail-group-changed = { $now ->
    [one] One person would get it now; you were shown { $shown }. Look at the list again.
   *[other] { $now } people would get it now; you were shown { $shown }. Look at the list again.
}
refusal-mail-unknown-place = Nothing is known by the name “{ $name }”
refusal-mail-lone-brace = A brace stands alone; each place is written between two
refusal-mail-not-stuck = This letter is being sent or was sent; there is nothing to decide

refusal-registration-misses-workshop = With these dates you would miss the workshop
refusal-registration-incomplete = Some details of this registration are still missing
refusal-registration-stale = This registration has changed since you opened the page. What you see now is the present state; your entries were not saved.
refusal-registration-proof = Sign in again to do this: it needs a fresh letter, at most five minutes old
