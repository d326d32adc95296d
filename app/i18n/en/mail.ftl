# Messages that organizers write, letters read again, and how mail fares.

messages-title = Messages
messages-new = New message
messages-new-lead = Choose whom it is for and write it. Before it is sent you see exactly who will get it and how it reads.
messages-none = No message has been sent yet
messages-none-hint = Messages to participants will be listed here, with what became of each letter.
messages-status = Whose registration is
messages-country = Of the delegations
messages-function = Working as
messages-kind = Taking part as
messages-all-hint = Without a choice: all
messages-delegates = Delegates
messages-guests = Guests
messages-speakers = Speakers
messages-chosen = { $count ->
    [one] One person, chosen by hand
   *[other] { $count } people, chosen by hand
}
messages-choose-group = Choose a group instead
messages-subject = Subject
messages-subject-missing = Enter a subject
messages-subject-hint = It shows on locked screens: no names, no places of stay.
messages-body = Message
messages-body-missing = Write the message
messages-body-hint = Plain text; a blank line begins a new paragraph. These are filled in for each recipient: { "{greeting}" } (how they want to be addressed), { "{city}" }, { "{dates}" }, { "{link}" } (their own page).
messages-body-start = Dear { "{greeting}" },
messages-fault-subject-place = Take the braces out: nothing is filled in here
messages-see-preview = See who will get it
messages-preview = Preview
messages-preview-title = { $count ->
    [one] One person will get this message.
   *[other] { $count } people will get this message.
}
messages-preview-lead = Each gets a letter of their own, in which nobody else is named. Nothing has been sent yet.
messages-who = Who
messages-people = People
messages-reads = How it reads
messages-reads-as = as { $name } will read it
messages-send = { $count ->
    [one] Send to one person
   *[other] Send to { $count } people
}
messages-change = Change it
messages-when = When
messages-by = By
messages-text = The message
messages-as-written = As written; the words in braces were filled in for each person.
messages-letters = Letters
messages-tally = { $sent } sent, { $waiting } waiting, { $dead } not delivered.
messages-done-sent = The message is on its way.
messages-done-retried = The letter is tried again now.
messages-done-given-up = The letter is given up; nobody tries it again.

letter-title = Letter
letter-from = From
letter-to = To
letter-subject = Subject
letter-written = Written
letter-kind = Kind
letter-since = Since
letter-state = State
letter-fault = What the mail server said
letter-waiting = Waiting
letter-sent = Sent
letter-dead = Not delivered
letter-dropped = Given up
letter-opened = opened here
letter-next = again { $at }
letter-queued = queued { $at }
letter-attempts = { $count ->
    [one] one attempt
   *[other] { $count } attempts
}
letter-retry = Try again
letter-retry-of = Try again: { $name }
letter-give-up = Give up
letter-give-up-of = Give up: { $name }
letter-stuck = Letters that need somebody
letter-stuck-lead = { $count ->
    [one] One letter is late or was refused.
   *[other] { $count } letters are late or were refused.
}
letter-kind-sign-in = Sign-in link
letter-kind-verify = Address confirmation
letter-kind-invitation = Invitation
letter-kind-status = Registration
letter-kind-agenda-changed = Changes to sessions
letter-kind-agenda-published = Agenda
letter-kind-message = Message
letter-kind-role = Role

letters-title = My messages
letters-lead = Everything we wrote to you, but for sign-in links. Mail gets lost; here it stays.
letters-all = All messages
letters-new = New
letters-unread = { $count } new
letters-none = No letter yet
letters-none-hint = What we write to you is kept here once it is sent, but for letters whose link signs in or confirms an address.

mailbox-title = Development mailbox
mailbox-lead = This installation sends no mail. Here is every letter that it would have sent, with its links.
mailbox-none = No letter yet
mailbox-html = As mail programs show it

mail-health-title = Mail
mail-health-dead = { $count ->
    [0] No letter was refused.
    [one] One letter could not be delivered.
   *[other] { $count } letters could not be delivered.
}
mail-health-nothing-waits = Nothing waits.
mail-health-waiting = { $count ->
    [one] One letter waits, since { $since }.
   *[other] { $count } letters wait, the oldest since { $since }.
}
mail-health-none-stuck = None.
mail-health-addresses = Addresses not written to
mail-health-addresses-lead = Letters to them are given up when their turn comes.
mail-health-address = E-mail address
mail-health-reason = Reason
mail-health-suppress = Stop writing to it
mail-health-allow = Write again
mail-health-allow-of = Write again to { $address }
mail-health-suppressed = Nothing more is written to this address.
mail-health-allowed = This address is written to again.
