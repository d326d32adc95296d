# Reading the agenda

agenda-title = Agenda, { $city }, { $day }
agenda-version = Version { $number }
agenda-none = The agenda is not published yet
agenda-none-hint = It will stand here as soon as the organizers publish its first version.
agenda-older = This is version { $number }, which is not in force any more.
agenda-to-present = Read version { $number }
agenda-your-clock = By your clock: { $offset }
agenda-printed-version = Version { $number }, published { $moment }.
agenda-printed-own = A black line marks your own sessions.
agenda-printed-handle = Handle this sheet as
agenda-yours-moved = { $count ->
    [one] Version { $number } · one of your sessions moved
   *[other] Version { $number } · { $count } of your sessions moved
}
agenda-published-at = Published { $moment }
agenda-which = Which sessions
agenda-all-sessions = All sessions
agenda-now = Now
agenda-on-now = On now
agenda-my-agenda = My agenda
agenda-sign-in = Sign in to see the whole agenda
agenda-subscribe = Subscribe in your calendar
agenda-ics = Calendar file
agenda-other-versions = Other versions:
agenda-days = Days
agenda-programme = Programme of the day
agenda-nothing-mine = Nothing of yours on this day
agenda-nothing-mine-hint = Press the star of a session to put it into your agenda.
agenda-nothing-that-day = Nothing to show on this day
agenda-closed-session = Closed session
agenda-cancelled = Cancelled
agenda-all-rooms = All rooms
agenda-no-room = Room to be announced
agenda-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
agenda-moved-time = now { $now }, was { $was }
agenda-moved-room = now in { $now }, was in { $was }
agenda-you = (you)
agenda-star = Add to my agenda: { $title }
agenda-starred = In my agenda: { $title }
agenda-part-chair = { $count ->
    [one] Chair
   *[other] Chairs
}
agenda-part-speaker = { $count ->
    [one] Speaker
   *[other] Speakers
}
agenda-part-facilitator = { $count ->
    [one] Facilitator
   *[other] Facilitators
}
agenda-part-rapporteur = { $count ->
    [one] Rapporteur
   *[other] Rapporteurs
}
agenda-part-interpreter = { $count ->
    [one] Interpreter
   *[other] Interpreters
}

# One session

agenda-session-cancelled = This session is cancelled.
agenda-people = People
agenda-materials = Materials
agenda-when-and-where = When and where
agenda-by-your-clock = { $times } by your clock ({ $offset })
agenda-room = Room
agenda-interpretation = Interpretation
agenda-in-mine = In my agenda
agenda-add-to-mine = Add to my agenda
agenda-session-ics = Add to another calendar (.ics)

# One's own calendar

calendar-title = Your agenda in your calendar
calendar-lead = Your own sessions and those you starred, in the calendar program that you use.
calendar-none = There is no address yet. Make one, and give it to your calendar program to subscribe to.
calendar-make = Make the address
calendar-address = Address to subscribe to
calendar-address-hint = Copy it into your calendar program as a subscription (also called “calendar by URL”).
calendar-secret = Whoever knows this address can read your agenda. Make a new one if it has become known; the old one then leads nowhere. Sessions for named people only stand there as “Closed session”.
calendar-replace = Make a new address
calendar-revoke = Revoke the address

# The board

board-title = Agenda draft, { $city }
board-heading = Agenda draft
board-published = Draft. Participants see version { $number }.
board-never-published = Draft. Nothing is published yet.
board-done-moved = The session was moved.
board-done-saved = The session is saved in the draft.
board-done-cancelled = The session is cancelled in the draft. Participants learn it with the next version.
board-done-restored = The session takes place again in the draft.
board-done-removed = The session was removed.
board-done-imported = The sessions of the file stand in the draft.
board-done-published = The new version is published. Letters are on their way to those concerned.
board-new = New session
board-import = Import CSV
board-rooms = Rooms
board-history = History
board-no-rooms = Enter a room first: the board shows rooms beside each other.
board-publish = Publish
board-review = Review and publish
board-count-new = new
board-count-moved = moved
board-count-changed = changed
board-count-cancelled = cancelled
board-count-warnings = { $count ->
    [one] warning
   *[other] warnings
}
board-count-errors = { $count ->
    [one] conflict
   *[other] conflicts
}
board-place-sessions = Place sessions
board-not-placed = Not yet placed
board-all-placed = Every session has a time and a room.
board-no-session = No session yet.
board-place = Place
board-edit-short = Edit
board-move = Move a session
board-move-button = Move
board-to-tray = Back to “not yet placed”
board-edit = Edit everything about it
board-day = Day
board-start = Start
board-end = End
board-no-room-yet = No room yet
board-grip = Move: { $title }
board-picked-up = { $title } picked up. Arrow keys move it by a quarter of an hour or a room, Enter puts it down, Escape puts it back.
board-now-at = { $time }, { $room }
board-dropped = { $title } moved to { $time }, { $room }.
board-put-back = { $title } stays where it was.
board-undo = Undo the last move
board-undone = { $title } is back.
board-signed-out = You are not signed in any more. Reload the page and sign in.
board-failed = The move did not reach the site. Try again, or use the form beside the board.
board-blocked = Move a session, or give a written reason when publishing.

# What stands in the way

conflict-room-twice = { $room } would hold two sessions at once, { $when }: “{ $first }” and “{ $second }”.
conflict-all-rooms = A session in all rooms leaves room for no other, { $when }: “{ $first }” and “{ $second }”.
conflict-beside-pause = A session goes on during a pause in its room or in all rooms, { $when }: “{ $first }” and “{ $second }”.
conflict-person-twice = { $name } would be in two places, { $when }: “{ $first }” and “{ $second }”.
conflict-outside = “{ $session }” lies outside the workshop’s days.
conflict-ends-early = “{ $session }” does not end after its start.
conflict-seats = “{ $session }”: { $expected } expected, { $seats } seats.
conflict-no-chair = “{ $session }” has no chair yet.
conflict-no-interpreter = “{ $session }”: nobody interprets into { $languages }.
conflict-no-interpreter-anywhere = Nobody interprets into { $languages } in any session.
conflict-short-walk = { $name } has { $minutes }{"\u00A0"}minutes to change rooms from “{ $first }” to “{ $second }”.
conflict-has-left = { $name } has a part in “{ $session }”, but is no longer coming. Give the part to somebody else.
conflict-nothing-scheduled = Nothing is scheduled on { $day }, { $times }.
conflict-short-room = Room taken: { $other }
conflict-short-beside = Beside: { $other }
conflict-short-person = Also in { $room }
conflict-short-outside = Outside the days
conflict-short-ends-early = Ends before it starts
conflict-short-seats = { $expected } expected, { $seats } seats
conflict-short-no-chair = No chair yet
conflict-short-no-interpreter = No interpreter: { $languages }
conflict-short-walk-short = { $name }: { $minutes } min to or from { $room }
conflict-short-has-left = { $name } is no longer coming

# Publishing

publish-title = Publish version { $number }
publish-changes = What changes
publish-nothing = Nothing has changed since the last publication
publish-nothing-hint = Change the draft first.
publish-first-nothing = There is nothing to publish yet
publish-first-nothing-hint = Give sessions a time and a room first.
publish-first-content = What is published
publish-first-sessions = { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
publish-first-told = { $count ->
    [0] No letters: nobody has sessions of their own yet.
    [one] One person gets a letter about their own sessions.
   *[other] { $count } people get a letter each about their own sessions.
}
publish-first-everyone-hint = { $count ->
    [one] One more person is told that the agenda is there.
   *[other] { $count } more people are told that the agenda is there.
}
publish-rooms-only = Only rooms were renamed or their seats changed.
publish-was = was { $was }
publish-fact-title = title
publish-fact-summary = summary
publish-fact-kind = kind
publish-fact-theme = theme or priority
publish-fact-label = label
publish-fact-people = people
publish-fact-audience = whom the label names
publish-fact-expected = expected number
publish-conflicts = Conflicts and warnings
publish-errors = { $count ->
    [one] One conflict: write a reason to publish all the same
   *[other] { $count } conflicts: write a reason to publish all the same
}
publish-warnings = { $count ->
    [one] One warning
   *[other] { $count } warnings
}
publish-show = Show it
publish-reason = Reason to publish all the same
publish-reason-hint = It is kept with the version, for organizers and the audit trail.
publish-reason-missing = { $number ->
    [one] Write why you publish in spite of one conflict
   *[other] Write why you publish in spite of { $number } conflicts
}
publish-told = { $count ->
    [0] No letters: nobody’s own sessions change.
    [one] One person gets a letter about a change to their own sessions.
   *[other] { $count } people get a letter each about changes to their own sessions.
}
publish-tells-nobody = No letters: this workshop is not announced, is over or is cancelled.
publish-everyone = Tell everyone who comes
publish-everyone-hint = { $count ->
    [one] One more person is told that there is a new version.
   *[other] { $count } more people are told that there is a new version.
}
publish-button = Publish version { $number }

history-title = Versions of the agenda
history-none = Nothing has been published yet
history-version = Version
history-when = Published
history-by = By
history-reason = Reason, in spite of conflicts
history-by-operator = The server’s operator

# One session's form

session-new = New session
session-group-what = What
session-group-who = Who has a part
session-title-in = Title, in { $language }
session-title-hint = A title in one language is needed; the others can be left empty.
session-summary-in = What it is about, in { $language }
session-more-languages = Other languages
session-kind = Kind
session-theme = Theme
session-priority = Strategic priority
session-none = None
session-start-hint = Such as 13:30.
session-end-hint = Such as 14:45.
session-day-hint = Needed once a start or an end is given.
session-when-hint = Without start and end, or without a room, the session waits among those not yet placed.
session-expected = How many are expected
session-people-hint = A row without a person is left out.
session-person = Person { $number }
session-part = Part
session-part-of = of person { $number }
session-nobody = Nobody
session-no-part = Choose a part
session-more-rows = More rows
session-label = Who may see it
session-label-hint = The public sees CLEAR sessions only, and never a person’s name. Those with a part always see their session. AMBER+STRICT with nobody named means every participating delegation; RED with nobody named, only those with a part.
session-label-choice = Label
session-delegations = Delegations, for AMBER+STRICT
session-delegations-hint = None named means every participating delegation.
session-strict-names-nobody = TLP:AMBER+STRICT without a delegation or an agency named: every participating delegation may see this session, and nobody else.
session-red-names-nobody = TLP:RED without anybody named: nobody sees this session but those who have a part in it.
session-agencies = Agencies, for AMBER+STRICT
session-agencies-hint = Each after its country’s code and a colon, as registrations spell it; semicolons between them. Example: TH: Royal Thai Police; VN: Viet Nam Customs
session-fault-agency = “{ $agency }” does not begin with the code of a delegation. Example: TH: Royal Thai Police
session-persons = People, for RED
session-persons-hint = RED is for those named here, and for those with a part.
session-save = Save in the draft
session-cancel = Cancel the session
session-cancel-hint = It stays visible as cancelled until the workshop is over.
session-restore = Take back the cancellation
session-restore-hint = It takes place again with the next version.
session-remove = Remove the session
session-remove-hint = It was never published, so nobody will miss it.
session-fault-title = Give a title in one language at least
session-fault-part = Choose what this person does
session-unsaved = What you changed in this form is not saved yet. Save it first, or reload the page to leave it out; then press the button again.
session-stale = Somebody else has changed this session since you opened the form. Open it again; what you typed is still here to be copied.
session-stale-open = Open the session as it is saved, in a new window
session-stale-text = What is saved is “{ $saved }”
session-stale-answer = What is saved is another answer

# Sessions from a file

agenda-import-title = Import sessions
agenda-import-lead = All rows of the file come in, or none. Sessions that stand in the draft stay.
agenda-import-file = CSV file
agenda-import-hint = In UTF-8, with these columns: { $columns }. A day is a date or the number of one of the workshop’s days; a room is its name or “all”; people stand as chair:Name;speaker:Name.
agenda-import-button = Import
agenda-import-try = Only try
agenda-import-tried = { $count ->
    [one] One session could come in. Nothing was changed.
   *[other] { $count } sessions could come in. Nothing was changed.
}
agenda-import-refused = { $count ->
    [one] Nothing was imported: one cell needs a correction
   *[other] Nothing was imported: { $count } cells need a correction
}
agenda-import-no-file = Choose a file
agenda-import-unreadable = This is not a CSV file in UTF-8 with a row under its heading
agenda-import-no-column = The column “{ $column }” is missing
agenda-import-rows = A file has 1 to { $most } rows
agenda-import-row = Row { $row }, { $column }: { $problem }
agenda-import-day = this is not one of the workshop’s days
agenda-import-time = this is not a time such as 13:30
agenda-import-not-offered = “{ $word }” is not among the words offered
agenda-import-no-room = there is no room “{ $name }”
agenda-import-no-person = nobody here is called “{ $name }”
agenda-import-several-people = several people here are called “{ $name }”
agenda-import-not-a-part = “{ $entry }” is not a part and a name, such as chair:Suharto
agenda-import-number = this is not a whole number
agenda-import-twice = the draft has this session already
agenda-import-empty = this must be filled in
