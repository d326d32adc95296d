# Letters. Subjects are neutral: they stand on lock screens and in logs.

mail-dear = Dear { $name },
mail-good-day = Good day,
mail-regards = With kind regards,
mail-secretariat = The workshop secretariat
mail-foot-kept = This letter is kept under “My place” for you to read again. Please do not forward it.
mail-foot-key = This letter holds a key to your place on the site. Please do not forward it.
mail-foot-key-kept = This letter holds a key to your place on the site. It is kept under “My place” for you to read again. Please do not forward it.
mail-foot-typed = Written to you because this address was entered in a registration form.
mail-foot-message = Written to you by the organizers because you are registered for the workshop in { $city }, { $days }.
mail-link-asks-address = The link opens a page that asks for the address this letter was sent to; nothing happens until you press the button there.
mail-link-until = It works once, until { $day }, { $time }.
mail-takes-place = The workshop takes place in { $city }, { $days }.
mail-we-write-again = We write to you as soon as something changes. You can follow the status on your page at any time.
mail-if-mistaken = If this is a mistake, please write to { $contact }.

mail-sign-in-subject = Your sign-in link
mail-sign-in-headline = Here is your sign-in link.
mail-sign-in-how = Open it in the browser in which you asked for it, and press the button there. It works once, within 30 minutes.
mail-sign-in-button = Sign in
mail-sign-in-code = Or type this code into the page that asked for it:
mail-sign-in-not-you = If you did not ask to sign in, do nothing: without this letter nobody can sign in as you. The secretariat never asks for the link or the code.

mail-verify-subject = Please confirm your address
mail-verify-headline = Your form has arrived. Please confirm your address.
mail-verify-why = You, or somebody who entered your address, filled in the registration form for the workshop in { $city }, { $days }. It counts once you have confirmed that the address is yours.
mail-verify-button = Confirm my address
mail-verify-not-you = If it was not you, do nothing: the form is then deleted.

mail-registration-subject = Your registration for the workshop in { $city }
mail-place-subject = Your place at the workshop in { $city }

mail-invited-headline = You are invited. Please register.
mail-invited-headline-by = You are invited. Please register by { $day }.
mail-invited-by = The organizers invite you to take part. The form takes about six minutes.
mail-invited-button = Open the form
mail-nominated-headline = You are nominated. Please register.
mail-nominated-headline-by = You are nominated. Please register by { $day }.
mail-nominated-by = Your country’s focal point has put you forward. The form takes about six minutes.

mail-status-button = Open my registration
mail-submitted-headline = Your registration has arrived.
mail-submitted-about = Your registration for the workshop in { $city }, { $days }, is complete and under review.
mail-endorsed-headline = Your registration is endorsed.
mail-endorsed-about = Your country has endorsed your registration for the workshop in { $city }, { $days }. The organizers decide next.
mail-declined-headline = We cannot offer you a place.
mail-declined-about = Your registration for the workshop in { $city }, { $days }, was not accepted.
mail-declined-thanks = Thank you for your interest in the series.
mail-accepted-headline = You are accepted. Please confirm.
mail-accepted-headline-by = You are accepted. Please confirm by { $day }.
mail-accepted-how = Confirming takes about four minutes. Please have your passport and your travel dates at hand.
mail-accepted-how-by = Your place is held until the date above. Confirming takes about four minutes. Please have your passport and your travel dates at hand.
mail-accepted-give-back = If you cannot come, the same page lets you give the place back.
mail-waitlisted-headline = You are on the waiting list.
mail-waitlisted-about = Your registration for the workshop in { $city }, { $days }, waits for a place.
mail-waitlisted-next = As soon as the organizers can give you a place, they write to you.
mail-confirmed-headline = Your place is confirmed.
mail-confirmed-next = Agenda and materials are on your page as soon as they are released.
mail-withdrawn-headline = Your registration is withdrawn.
mail-withdrawn-about = Your registration for the workshop in { $city }, { $days }, was withdrawn.
mail-substituted-headline = Your place has passed to another person.
mail-substituted-about = Your place at the workshop in { $city }, { $days }, was passed to another person of your delegation.
mail-takes-over-headline = You are put forward for a place.
mail-takes-over-about = You are put forward to take over a place of your delegation at the workshop in { $city }, { $days }.
mail-takes-over-next = The place is held until the organizers have decided. We write to you then.

mail-agenda-subject = The agenda of the workshop in { $city }
mail-agenda-subject-next = Agenda, version { $number }: workshop in { $city }
mail-agenda-button = Open the agenda
mail-agenda-first-headline = The agenda is published.
mail-agenda-next-headline = Version { $number } of the agenda is published.
mail-agenda-changed-headline = { $count ->
    [one] One of your sessions has changed.
   *[other] { $count } of your sessions have changed.
}
mail-agenda-changed-about = { $count ->
    [one] In the agenda of the workshop in { $city }, { $days }, this is different for you:
   *[other] In the agenda of the workshop in { $city }, { $days }, these are different for you:
}
mail-agenda-new-headline = { $count ->
    [one] A new session is yours.
   *[other] { $count } new sessions are yours.
}
mail-agenda-new-about = { $count ->
    [one] In the agenda of the workshop in { $city }, { $days }, this session is yours:
   *[other] In the agenda of the workshop in { $city }, { $days }, these sessions are yours:
}
mail-session-new = New
mail-session-moved = Moved
mail-session-changed = Changed
mail-session-cancelled = Cancelled
mail-session-left = You no longer have a part in it
mail-session-before = before: { $before }
mail-closed-session = A closed session
mail-venue-time = Times are those of { $city }.

mail-role-subject = Your role on the site
mail-role-workshop-subject = Your role for the workshop in { $city }
mail-role-sign-in = Sign in with the address that this letter was sent to.
mail-role-button = Open the page
mail-administrator-headline = You are an administrator.
mail-administrator-about = You can create editions and appoint organizers of the series “{ $series }”.
mail-organizer-headline = You are an organizer.
mail-organizer-about = You organize the workshop in { $city }, { $days }: its registrations, agenda, materials and messages.
mail-focal-point-headline = You are your country’s focal point.
mail-focal-point-about = You nominate and endorse your country’s participants of the workshop in { $city }, { $days }.
