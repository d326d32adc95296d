# Reading the agenda

agenda-title = Agenda, { $city }, { $day }
agenda-version = Version { $number }
agenda-none = The agenda is not published yet
agenda-none-hint = It will stand here as soon as the organizers publish its first version.
agenda-older = This is version { $number }, which is not in force any more.
agenda-to-present = Read version { $number }
agenda-your-clock = By your clock: { $offset }
agenda-printed-version = Version { $number }, published { $moment }.
agenda-printed-for = For { $name }. A black line marks your own sessions.
agenda-printed-handle = Handle this sheet as
agenda-yours-moved = { $count ->
    [one] Version { $number } · one of your sessions moved
   *[other] Version { $number } · { $count } of your sessions moved
}
agenda-published-at = Published { $moment }
agenda-which = Which sessions
agenda-all-sessions = All sessions
agenda-my-agenda = My agenda
agenda-sign-in = Sign in to see the whole agenda
agenda-subscribe = Subscribe in your calendar
agenda-ics = Calendar file
agenda-other-versions = Other versions:
agenda-days = Days
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
agenda-back-to-day = The whole day

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
calendar-back = My place
