# The audit trail: who did what.

audit-title = Audit trail
audit-lead = Who did what, when. Entries can be neither changed nor removed.
audit-none = Nothing has happened yet
audit-the-site = The site
audit-reference = reference { $id }
audit-head-who = Who
audit-head-action = Did
audit-head-when = When
audit-head-number = Entry

## What somebody did, after their name

audit-did-download = downloaded a document
audit-did-upload = put a document on the shelf
audit-did-relabel = changed a document’s label
audit-did-add-version = added a version to a document
audit-did-withdraw-material = took a document off the shelf
audit-did-sign-in = signed in
audit-did-invite = invited somebody
audit-did-invite-self = invited themselves
audit-did-nominate = nominated somebody
audit-did-nominate-self = nominated themselves
audit-did-submit = sent in a registration
audit-did-endorse = endorsed a registration
audit-did-not-endorse = did not endorse a registration
audit-did-accept = accepted a registration
audit-did-waitlist = put a registration on the waiting list
audit-did-decline = declined a registration
audit-did-confirm = confirmed a place
audit-did-withdraw = withdrew a registration
audit-did-substitute = passed somebody’s place on
audit-did-take-over = put somebody in for another’s place
audit-did-remind = reminded somebody of an invitation
audit-did-name-elsewhere = named somebody who comes with another delegation
audit-did-correct-own = corrected a registration
audit-did-correct-stay = corrected the details of a stay
audit-did-record-vetting = recorded the outcome of vetting
audit-did-vet-again = put a clearance back to wait, since the full name changed
audit-did-reveal-passport = looked at a passport
audit-did-show-own-passport = looked at their own passport
audit-did-correct-details = corrected their own details
audit-did-export-own = took their own data along
audit-did-make-calendar = made a calendar address
audit-did-revoke-calendar = revoked a calendar address
audit-did-create-session = created a session
audit-did-edit-session = edited a session
audit-did-move-session = moved a session
audit-did-cancel-session = cancelled a session
audit-did-restore-session = took back a session’s cancellation
audit-did-remove-session = removed a session
audit-did-import-sessions = imported sessions
audit-did-publish = published the agenda
audit-did-send-message = sent a message
audit-did-retry-letter = had a letter sent again
audit-did-give-up-letter = gave a letter up
audit-did-suppress-address = stopped letters to an address
audit-did-allow-address = allowed letters to an address again
audit-did-appoint = gave somebody a role
audit-did-appoint-self = gave themselves a role
audit-did-dismiss = took a role from somebody
audit-did-dismiss-self = gave up a role
audit-did-invite-administrator = invited an administrator
audit-did-set-up = set the workshop up
audit-did-create-workshop = created the workshop
audit-did-clone-workshop = created the workshop from an earlier one
audit-did-present-series = changed how the series presents itself
audit-did-set-room = set a room up
audit-did-remove-room = removed a room
audit-did-set-quota = set a delegation’s places
audit-did-remove-delegation = removed a delegation
audit-did-imported = loaded past registrations
audit-did-back-up = made a backup
audit-did-export-series = exported the series

## Facts beside it

audit-fact-version = version { $number }
audit-fact-recipients = { $number ->
    [one] one recipient
   *[other] { $number } recipients
}
audit-fact-sessions = { $number ->
    [one] one session
   *[other] { $number } sessions
}
audit-fact-registrations = { $number ->
    [one] one registration
   *[other] { $number } registrations
}
audit-fact-places = { $number ->
    [one] one place
   *[other] { $number } places
}
audit-fact-rows = { $number ->
    [one] one row
   *[other] { $number } rows
}
audit-fact-files = { $number ->
    [one] one file
   *[other] { $number } files
}
audit-fact-instead-of = in the place of { $name }
audit-fact-archive = in an archive
audit-fact-times = { $number } times
audit-fact-times-here = { $number } times among the entries of this page
audit-fact-letters = { $number ->
    [one] one letter
   *[other] { $number } letters
}
audit-fact-new = { $number } new
audit-fact-moved = { $number } moved
audit-fact-changed = { $number } changed
audit-fact-cancelled = { $number } cancelled
audit-fact-overridden = { $number ->
    [one] in spite of one conflict
   *[other] in spite of { $number } conflicts
}
