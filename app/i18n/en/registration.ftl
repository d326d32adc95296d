# Registering: the form of stage 1

reg-progress = Progress
reg-step-about = About you
reg-step-work = Your work
reg-step-check = Check and send
reg-by = Register by { $date }
reg-choose = Choose …
reg-full-name = Full name as in passport
reg-full-name-hint = As one line, in the order your passport has it. One name is enough if that is your name.
reg-full-name-missing = Enter your full name as in your passport
reg-form-of-address = How should we address you?
reg-form-of-address-hint = For letters and at the desk, for example Ông{"\u00A0"}Thành, Puan{"\u00A0"}Siti, Khun{"\u00A0"}Anan.
reg-form-of-address-short = Form of address
reg-native-name = Name in your own script
reg-native-name-hint = If it is written differently from the passport, for example สมชาย ใจดี.
reg-country = Country you work for
reg-country-missing = Choose the country you work for
reg-agency = Agency
reg-agency-settled = Somebody has endorsed you with this agency. If it has changed, please write to the organizers.
reg-agency-nominated = If it is another one than you were nominated with, your focal point is asked to endorse you with it.
reg-agency-missing = Enter the agency you work for
reg-function = What is your work?
reg-function-missing = Choose what your work is
reg-email = E-mail address
reg-email-hint = We send a letter there to confirm it is yours. Your work address is best.
reg-email-missing = Enter a complete address, such as name@agency.example
reg-phone = Phone
reg-phone-hint = In international form, for example +84{"\u00A0"}24{"\u00A0"}5550{"\u00A0"}1403
reg-position = Position
reg-position-hint = As your agency calls it, for example Head of unit
reg-position-missing = Enter your position
reg-rank = Rank
reg-honorific = Title or honorific
reg-languages = Working languages
reg-languages-hint = All in which you can follow a session
reg-languages-missing = Choose one language at least
reg-gender = Gender
reg-gender-hint = Only for counting participants in reports, never with your name
reg-gender-f = Female
reg-gender-m = Male
reg-gender-x = Another, or I describe it differently
reg-gender-untold = I prefer not to say
reg-kind = Takes part as
reg-kind-delegate = Delegate
reg-kind-guest = Guest
reg-kind-speaker = Speaker
reg-to-work = Continue to your work
reg-to-check = Continue to check
reg-back-to-about = Back to “About you”
reg-change = Change
reg-change-about = Change “About you”
reg-change-work = Change “Your work”
reg-send = Send my registration
reg-consents = What you agree to
reg-consent-registration = My details may be used to decide about my registration and to run this workshop
reg-consent-registration-hint = Needed: without it there is no registration
reg-consent-photograph = I may be seen in photographs of the workshop in reports
reg-consent-contact-list = My name and agency may stand in the contact list that participants get
reg-consent-optional = Optional: leaving it empty costs you nothing
reg-consent-missing = Agree that your details may be used to decide about your registration
reg-how-used = How your details are used
reg-good-to-know = Good to know
reg-know-steps = Three short steps, about six minutes.
reg-know-way = Your national focal point endorses, then the organizers decide. We write to you, and you can see the decision here.
reg-know-nominated = The focal point of { $country } has nominated you.
reg-know-way-nominated = With the agency that you were nominated with you count as endorsed: once this is sent in, the organizers decide. We write to you, and you can see the decision here.
reg-know-invited = The organizers have invited you.
reg-know-way-invited = Nobody needs to endorse you: once this is sent in, the organizers confirm your place. We write to you, and you can see the decision here.
reg-know-later = Passport, travel and meal details are asked only after you are accepted.
reg-know-secret = Who attends is never public.
reg-sent-title = Check your mail
reg-sent-lead = We have written to the address that you entered. Open the link in the letter and press the button there: only then is your registration sent in. The link works for seven days.
reg-sent-known = If this address is registered for this workshop already, the letter leads to your place.
reg-sent-no-letter = No letter after five minutes?
reg-sent-no-letter-hint = Look in the folder for unwanted mail, ask your mail administrator to admit { $sender }, or make sure that the address was complete.
reg-sent-again = Fill the form in again
reg-back-to-workshop = About this workshop
reg-closed-title = Registration for { $city } is closed.
reg-closed-lead = Nobody can register or be nominated any more.
reg-closed-todo = If you have registered, sign in to see where you stand. If the organizers have invited you, open the link in your letter: it says until when it works.
reg-over-own = What is yours stands on your own page.
reg-past-title = This workshop has taken place.
reg-past-lead = Nobody can register for it any more.
reg-past-todo = If you took part, sign in to see what is yours.
reg-cancelled-title = This workshop has been cancelled.
reg-cancelled-lead = Nobody can register for it any more.
reg-cancelled-todo = If you had registered, we have written to you: sign in to read it.
reg-soon-title = Registration is not open yet.
reg-soon-lead = The workshop is still being set up.
reg-soon-todo = Come back later, or read what is known about the workshop so far.

reg-vetting-not-needed = Not needed
reg-vetting-pending = Pending
reg-vetting-cleared = Cleared
reg-vetting-not-cleared = Not cleared

# What happened to a registration, for those who decide

reg-event-invite = Invited
reg-event-nominate = Nominated
reg-event-submit = Submitted
reg-event-submit-nominated = Submitted after nomination, and so endorsed
reg-event-submit-invited = Submitted at the organizers’ invitation: no endorsement needed
reg-event-endorse = Endorsed
reg-event-not-endorse = Not endorsed
reg-event-accept = Accepted
reg-event-waitlist = Put on the waiting list
reg-event-decline = Declined
reg-event-confirm = Confirmed by the person
reg-event-withdraw = Withdrawn
reg-event-substitute = Substituted: the place passed on
reg-event-take-over = Takes over a place

# My place

place-title = My place in { $city }
place-course = Your registration
place-what-is-held = Details we hold
place-invited = You are invited to { $city }.
place-invited-lead = The workshop takes place { $days }. Tell us about yourself: it takes about six minutes.
place-invited-over = The time to answer this invitation is over. If you still want to take part, write to your focal point or to the organizers.
place-submitted = We have your registration.
place-submitted-lead = Next it is endorsed for your country, then the organizers decide. We write to you at each step.
place-endorsed = You are endorsed. The organizers decide.
place-endorsed-lead = We write to you as soon as they have decided. There is nothing for you to do.
place-takes-over = A place is held for you. The organizers decide.
place-takes-over-lead = You take over a place of your delegation. It is held until the organizers have decided; we write to you then.
place-waitlisted = You are on the waiting list.
place-waitlisted-lead = Your registration waits for a place. When the organizers give places, they look at the waiting list first, and we write to you.
place-accepted = You are accepted.
place-accepted-confirm-by = Confirm by
place-accepted-lead = Confirming takes four minutes: arrival and departure, meals, anything you need for access, and your passport. Until then the place is held for you.
place-confirmed = You are coming to { $city }.
place-confirmed-lead = The workshop takes place { $days }. If your sessions change, we will write to you.
place-attended = You took part in { $city }.
place-attended-lead = The workshop took place { $days }. Its agenda and materials stay open to you.
place-declined = We could not give you a place.
place-declined-lead = We are sorry. Thank you for your readiness to take part; other workshops follow.
place-withdrawn = Your registration is withdrawn.
place-withdrawn-lead = If this is a mistake, write to the organizers.
place-substituted = Your place has passed to another person.
place-substituted-lead = If this is a mistake, write to your focal point or to the organizers.
place-under-review = Your registration is under review.
place-do-register = Fill in my registration
place-do-complete = Complete my details
place-do-confirm = Confirm my place
place-do-agenda = Read the agenda
place-do-correct = Correct my details
place-do-stay = Change travel and meals
place-do-withdraw = I cannot come
place-by = by { $date }, { $left }
place-ahead-submitted = Submitted by you
place-ahead-endorsed = Endorsed by your country
place-ahead-accepted = Accepted by the organizers
place-event-endorse = Endorsed for the delegation of { $country }
place-event-nominate = Nominated by the focal point of { $country }
place-event-submit-nominated = Submitted; your country has endorsed you already
place-event-decline = No place could be given
place-event-confirm = Confirmed by you
place-event-take-over = You take over a place
place-data = Details
place-data-hint = As the organizers see them
place-correct-title = Correct your details
place-correct-lead = The country and the address stay as they are: write to the organizers if they are wrong.
place-complete-title = Complete your details
place-complete-lead = Others have put you forward with the little they know. Please check it and fill in the rest.
place-done-submitted = Your registration is sent in. A letter that says so is on its way.
place-done-confirmed = You have confirmed your place. A letter that says so is on its way.
place-done-saved = Saved.
place-done-withdrawn = Your registration is withdrawn.

# Stage 2

stay-title = Travel, meals and passport
stay-confirm-title = Confirm your place
stay-change-title = Change travel and meals
stay-confirm-by = Confirm by { $date }. After that the organizers may give the place to somebody else.
stay-lead = Tell what you know already; you can change it until the workshop begins. Everything here is optional.
stay-confirm = Confirm my place
stay-save = Save
stay-arrival = Day of arrival
stay-departure = Day of departure
stay-meal = Meals
stay-access-needs = What you need for access
stay-access-needs-hint = For example a ramp, a hearing loop, a medicine that must be kept cool
stay-emergency = In an emergency
stay-emergency-name = Whom may we call?
stay-emergency-phone = At which number?
stay-passport = Passport
stay-passport-hint = For visa letters and the list at the gate. It is encrypted before it is stored, and each reading by an organizer is recorded with a reason. Give all three answers, or none.
stay-passport-number = Passport number
stay-passport-country = Issued by
stay-passport-expires = Valid until
stay-passport-number-missing = Enter the passport’s number
stay-passport-country-missing = Choose the country that issued the passport
stay-passport-expires-missing = Enter until when the passport is valid, such as 15 March 2030
stay-passport-held = A passport is kept: { $number }.
stay-passport-keep = A passport is kept: { $number }. Leave these fields empty to keep it.
stay-passport-show = Show my passport

withdraw-title = Withdraw
withdraw-question = Do you want to give up your place in { $city }?
withdraw-lead = Your registration is withdrawn at once and cannot be taken up again. Your place goes to somebody who waits for one. If a colleague can come instead, ask your focal point to substitute you: then the place stays with your delegation.
withdraw-button = Withdraw my registration
withdraw-keep = Keep my registration

# The focal point's pages

deleg-title = Delegation of { $country }
deleg-by = Nominate by { $date }
deleg-places = Places
deleg-of-places = { $quota ->
    [one] of one place taken
   *[other] of { $quota } places taken
}
deleg-n-confirmed = { $count } confirmed
deleg-n-accepted = { $count } accepted
deleg-n-held = { $count } held for a substitute
deleg-n-free = { $count } free
deleg-waiting = Waiting for you
deleg-nothing-waits = Nobody waits to be endorsed.
deleg-asks = { $position }, { $agency }, asks to take part.
deleg-endorse = Endorse
deleg-not-endorse = Do not endorse
deleg-not-endorse-question = Not endorse { $name }?
deleg-not-endorse-lead = The person gets a letter without a reason. It cannot be taken back.
deleg-people = Your people
deleg-put-forward = { $count ->
    [0] Nobody yet
    [one] One person
   *[other] { $count } people
}
deleg-nominate = Nominate a person
deleg-upload = Upload a spreadsheet
deleg-over = The deadline for nominations is over. A place that was given can still pass to a substitute.
deleg-nobody = Nobody of your country is registered yet
deleg-nobody-hint = Nominate people, or wait until some register by themselves: they then stand under “Waiting for you”.
deleg-work = Work
deleg-confirms-by = Confirms by { $date }
deleg-place-held = Place held, organizers decide
deleg-organizers-decide = Organizers decide
deleg-unanswered = Letter sent, not answered yet
deleg-substitute = Substitute
deleg-remind = Send the letter again
deleg-another-agency = Nominated, but the answer names another agency than the nomination: it needs to be endorsed again.
deleg-decide = Your decision
deleg-reason = Reason
deleg-reason-hint = Kept for those who decide. The person is never told.
deleg-done-endorsed = Endorsed. A letter is on its way, and the organizers decide next.
deleg-done-not-endorsed = Not endorsed. A letter without a reason is on its way.
deleg-done-nominated = { $count ->
    [one] Nominated. A letter with a link is on its way.
   *[other] { $count } people nominated. A letter with a link is on its way to each.
}
deleg-done-reminded = The letter is on its way again.
deleg-done-substituted = The place is passed on. Letters are on their way to both.
deleg-done-moved-on = This registration has moved on meanwhile: what you see now is the present state.

nominate-title = Nominate a person
nominate-lead = The person gets a letter with a link, completes the registration and counts as endorsed, with the agency that you give. You may nominate more people than there are places.
nominate-by = The deadline is { $date }.
nominate-button = Nominate
nominate-full-name-missing = Enter the full name as in the passport
nominate-agency-missing = Enter the agency that the person works for
nominate-position-missing = Enter the person’s position
nominate-function-missing = Choose what the person’s work is
nominate-full-name-hint = As one line, in the order the passport has it
nominate-email-hint = The person’s own: the link works for this address only
nominate-letters = Language of letters
nominate-function = Work
nominate-form-of-address = How should we address the person?
nominate-native-name = Name in the person’s own script

subst-title = Replace { $name }
subst-lead = The place is held for the new person until the organizers decide. Both get a letter. Clearance does not pass on: the new person is vetted where that is needed.
subst-button = Pass the place on
subst-back = Keep it as it is

import-title = Upload a spreadsheet
import-lead = Every row is one nomination. All rows are taken in together; if one has a fault, none is. Row 1 is the first below the heading.
import-file = File
import-file-hint = CSV in UTF-8 (in Excel: “CSV UTF-8”), at most 60{"\u00A0"}KB. Columns: { $columns }. The first three are needed.
import-button = Nominate everybody in the file
import-refused = { $count ->
    [one] Nobody was nominated: there is one fault
   *[other] Nobody was nominated: there are { $count } faults
}
import-row = Row { $row }, { $column }: { $fault }
import-no-file = Choose a file
import-unreadable = This file is not CSV in UTF-8
import-empty = The file has no row under its heading
import-too-long = The file has more than { $most } rows
import-no-column = The column “{ $column }” is missing
import-not-offered = This is not among the answers offered
import-other-delegation = This is another delegation’s country
import-same-as = Row { $row } has the same address

# The organizers' pages

regs-title = Registrations
regs-closes = Registration closes { $date }
regs-caption = Registrations for { $city }
regs-all = All
regs-to-decide = To decide
regs-waiting = Waiting list
regs-accepted = Accepted
regs-confirmed = Confirmed
regs-not-yet = Not yet complete
regs-over = Ended
regs-search = Search name, address, agency
regs-any = Any
regs-name = Name
regs-country = Country
regs-function = Function
regs-vetting = Vetting
regs-status = Status
regs-since = Since
regs-work = Agency, work
regs-actions = Actions
regs-sort = Sort by
regs-filter = Filter
regs-more-filters = More filters
regs-with-chosen = With the selected
regs-all-here = Select all on this page
regs-select = Select { $name }
regs-accept = Accept
regs-waitlist = Waitlist
regs-decline = Decline
regs-write = Write to them
regs-invite = Invite someone
regs-back = Back to the registrations
regs-none-chosen = Select at least one registration
regs-decline-question = { $count ->
    [one] Decline this person?
   *[other] Decline these { $count } people?
}
regs-decline-lead = { $count ->
    [one] The person gets a letter without a reason. It cannot be taken back.
   *[other] Each gets a letter without a reason. It cannot be taken back.
}
regs-empty = Nobody has registered yet
regs-empty-hint = Once registration is open, people stand here as they register, are nominated or invited.
regs-nothing-found = Nobody is found
regs-nothing-found-hint = Take a filter away, or search for less.
regs-place-free = { $free ->
    [one] One place is free in the delegation of { $country }.
   *[other] { $free } places are free in the delegation of { $country }.
}
regs-place-free-guest = { $free ->
    [one] One place is free for a guest or speaker.
   *[other] { $free } places are free for guests and speakers.
}
regs-longest = Longest waiting: { $name }, since { $date }.
regs-give-place = Give { $name } a place
regs-since-day = since { $date }
regs-done-accept = { $count ->
    [one] Accepted. A letter is on its way.
   *[other] { $count } people accepted. Letters are on their way.
}
regs-done-waitlist = { $count ->
    [one] Put on the waiting list. A letter is on its way.
   *[other] { $count } people put on the waiting list. Letters are on their way.
}
regs-done-decline = { $count ->
    [one] Declined. A letter is on its way.
   *[other] { $count } people declined. Letters are on their way.
}
regs-done-invited = Invited. A letter with a link is on its way.
regs-went = { $count ->
    [0] It went through for nobody.
    [one] It went through for one person; a letter is on its way. The others are named below.
   *[other] It went through for { $count } people; letters are on their way. The others are named below.
}

one-decide = Now: { $status }
one-withdraw = Withdraw
one-decline-question = Decline { $name }?
one-withdraw-question = Withdraw { $name }?
one-withdraw-lead = The registration ends, its place falls free, and the person gets a letter without a reason. It cannot be taken back.
one-keep = Leave it as it is
one-waits-focal-point = The focal point of the country decides whether to endorse.
one-waits-confirmation = The person has not confirmed yet.
one-place-held = A place is held for this person until you decide.
one-reason = Private reason
one-reason-hint = For those who decide; the person is never told.
one-reminder-no-reason = A reminder keeps no reason: empty this field, or decide
one-history = History
one-history-none = Nothing is recorded: this registration was brought in as it stood.
one-takes-place-of = Takes the place of { $name }.
one-place-taken-by = { $name } takes the place.
one-namesakes = Others of this workshop have the same name. Perhaps it is the same person:
one-vetting-is = Vetting: { $vetting }
one-vetting-hint = Outcome, reference and dates only. Never write reasons down.
one-vetting-change = Record vetting
one-vetting-outcome = Outcome
one-vetting-reference = Reference
one-vetting-date = Date of the outcome
one-vetting-expires = Holds until
one-vetting-expires-early = It cannot run out before the day of the outcome
one-vetting-save = Save vetting
one-no-passport = No passport is kept.
one-passport-reveal = Reveal the passport
one-passport-lead = The passport is shown once, on the next page. Who looked, when and why stands in the audit trail for good. You must have signed in with a fresh letter within the last five minutes.
one-passport-reason = Why do you need it?
one-passport-reason-hint = For example: visa letter to the embassy
one-done-withdraw = Withdrawn. A letter is on its way.
one-done-vetting = Vetting is recorded.

invite-title = Invite someone
invite-lead = The person gets a letter with a link that works for their address only, and fills in the rest.
invite-kind = As what?
invite-kind-missing = Choose as what the person takes part
invite-country-missing = Choose the delegation in which the person comes
invite-country-not-meant = Guests and speakers come in no delegation: choose “None”, or invite the person as a delegate
invite-delegate-hint = Comes in a delegation and counts against its quota; its focal point endorses
invite-guest-hint = Comes in no delegation; counts against the workshop’s places only
invite-country = Delegation
invite-no-country = None (guests and speakers)
invite-button = Invite
