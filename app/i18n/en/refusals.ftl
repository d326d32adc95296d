# What a rule says when it says no: sentences that a delegate may read.

refusal-series-slug-taken = Another workshop has this address already
refusal-series-stale = Somebody has changed this workshop since you opened the page. Look at it anew, then change it again.
refusal-series-quota-below-taken = { $taken } places of { $country } are taken already; the quota cannot be lower
refusal-series-capacity-below-taken = { $taken } places are taken already; the capacity cannot be lower
refusal-series-sessions-outside = { $sessions ->
    [one] One session lies outside { $days }; move it first
   *[other] { $sessions } sessions lie outside { $days }; move them first
}
refusal-series-room-in-use = Sessions are scheduled in this room; move them first
refusal-series-delegation-in-use = This delegation has registrations and stays

# The public pages of the series and its workshops

series-title-fallback = Workshop series
series-next = Next: { $ordinal } workshop
series-register-for = Register for { $city }
series-about-workshop = About this workshop
series-register-by = Register by
series-where = Where
series-venue-in = { $venue } in { $city }, { $country }
series-languages = Working languages
series-editions = The editions
series-edition-place = { $city }, { $country }
series-public-agenda = Public agenda
series-recommendations = Public documents
series-registration-open-until = Registration open until { $date }
series-registration-closed = Registration is closed
series-cancelled = Called off
series-who-takes-part = Who takes part
series-countries-by-edition = Participating countries by edition
series-takes-part = takes part
series-joined = joined
series-does-not-take-part = no
series-hosts = Hosts and partners
series-hosts-sentence = The workshops are organised together by the governments of { $countries }.
series-write-to = Write to the secretariat:
series-no-workshops = No workshop is announced yet
series-no-workshops-hint = The next edition will stand here with its dates and its registration.
series-and = { $before } and { $last }
series-themes = What is worked on

workshop-register-open = Registration is open.
workshop-register-open-lead = Register by { $date }.
workshop-register-closed = Registration is closed.
workshop-register-past = This workshop has taken place.
workshop-register-soon = Registration is not open yet.
workshop-register-cancelled = This workshop has been called off.
workshop-dates = Dates
workshop-venue = Venue
workshop-time-zone = Time zone
workshop-languages = Working languages
workshop-hosts = Hosts
workshop-countries = Participating countries
workshop-how = How to take part
workshop-how-1 = You register with your work details; one letter asks you to verify your address.
workshop-how-2 = Your country’s focal point endorses you.
workshop-how-3 = The organizers decide and write to you. You then confirm your place.
workshop-agenda = Agenda
workshop-agenda-none = The agenda is not published yet.
workshop-agenda-read = Read the public part of the agenda
workshop-agenda-read-yours = Read the agenda
workshop-materials = Public documents
workshop-materials-yours = All materials you may see
workshop-my-place = My place

# Setting an edition up

organize-title = Organize
organize-pick = Your workshops
organize-none = You organize no workshop
organize-none-hint = An administrator or another organizer appoints you.
organize-waits = What waits for you
organize-nothing-waits = Nothing waits for you here.
organize-to-endorse = { $count ->
    [one] One registration waits to be endorsed
   *[other] { $count } registrations wait to be endorsed
}
organize-to-decide = { $count ->
    [one] One endorsed person waits for a decision
   *[other] { $count } endorsed people wait for a decision
}
organize-to-confirm = { $count ->
    [one] One accepted person has not confirmed
   *[other] { $count } accepted people have not confirmed
}
organize-invited = { $count ->
    [one] One invitation is unanswered
   *[other] { $count } invitations are unanswered
}
organize-waitlisted = { $count ->
    [one] One person is on the waiting list
   *[other] { $count } people are on the waiting list
}
organize-places = { $taken } of { $capacity } places taken
organize-draft-never = The agenda has not been published.
organize-draft-version = Version { $number } of the agenda is published.
organize-next-deadline = Next deadline
organize-deadline-register = Registration closes on { $date }
organize-deadline-confirm = Places are confirmed by { $date }
organize-deadline-first-day = The workshop begins on { $date }
organize-by-delegation = By delegation
organize-places-head = Places
organize-waiting-head = Waiting
organize-confirmed-head = Confirmed
organize-clone = Make the next edition from this one
organize-mail-dead = { $count ->
    [one] One letter could not be delivered
   *[other] { $count } letters could not be delivered
}

setup-title = Setup
setup-lead = What participants and the public see first, and what decides who may be accepted.
setup-slug = Part of the address
setup-slug-hint = Small letters, digits and hyphens, for example jakarta-2027. Links that were already sent stop working when it changes.
setup-city-en = City, in English
setup-city-vi = City, in Vietnamese
setup-country = Host country
setup-venue-en = Venue, in English
setup-venue-vi = Venue, in Vietnamese
setup-venue-hint = Neutrally, for example “A training centre”. It is public.
setup-zone = Time zone of the venue
setup-zone-hint = For example Asia/Bangkok
setup-first-day = First day
setup-last-day = Last day
setup-status = Status
setup-status-draft = Draft: only organizers see it
setup-status-open = Open: people register until the deadline
setup-status-closed = Closed: announced, no registration
setup-status-past = Past: it has taken place
setup-status-cancelled = Cancelled
setup-register-by = Register by
setup-confirm-by = Confirm by
setup-capacity = Places in all
setup-vetting = Accept only people whose vetting is cleared
setup-languages = Working languages
setup-about-en = About this workshop, in English
setup-about-vi = About this workshop, in Vietnamese
setup-hosts = Hosts
setup-hosts-hint = Country codes, separated by spaces, for example US TH
setup-save = Save
setup-saved = Saved.
setup-rooms = Rooms
setup-room-name = Name
setup-room-seats = Seats
setup-room-add = Add a room
setup-room-save = Save room
setup-room-remove = Remove
setup-delegations = Delegations
setup-delegation-country = Country
setup-delegation-quota = Places
setup-delegation-add = Add a delegation
setup-delegation-save = Save places
setup-delegation-remove = Remove
setup-delegation-taken = { $taken } taken

clone-title = Make the next edition
clone-lead = Rooms, delegations with their quotas, organizers and the agenda’s sessions come along from { $city }; people do not.
clone-create = Create the draft
create-title = Create an edition
create-lead = Start from nothing. Cloning an edition brings its rooms, delegations and agenda along.

series-fault-slug = Use 2 to 60 small letters, digits and single hyphens
series-fault-country = Choose a country
series-fault-zone = Enter a time zone by its IANA name, for example Asia/Bangkok
series-fault-date = Enter a date
series-fault-days = The last day cannot be before the first, and a workshop lasts at most 31 days
series-fault-number = Enter a number from { $least } to { $most }
series-fault-hosts = Use two-letter country codes, for example US TH
series-fault-deadline = The deadline cannot be after the first day

# Roles

roles-title = People with a role
roles-lead = Organizers have equal rights. A focal point nominates and endorses people of one country.
roles-organizers = Organizers
roles-focal-points = Focal points
roles-administrators = Administrators
roles-appoint-organizer = Appoint an organizer
roles-appoint-focal-point = Appoint a focal point
roles-appoint-administrator = Appoint an administrator
roles-name = Full name
roles-email = Address
roles-language = Language of letters
roles-country = Country
roles-dismiss = Take the role away
roles-dismiss-of = Take the role away from { $name }
roles-appointed = Appointed. A letter is on its way.
roles-dismissed = The role was taken away.
roles-none = Nobody yet
roles-focal-none = No focal point: organizers endorse.

admin-title = Administration
admin-editions = Editions
admin-series = The series
admin-series-title-en = Title, in English
admin-series-title-vi = Title, in Vietnamese
admin-series-about-en = Introduction, in English
admin-series-about-vi = Introduction, in Vietnamese
admin-series-contact = Secretariat’s address
admin-audit = Audit trail
admin-mail = Mail health
admin-workshop-status = Status
admin-workshop-organizers = Organizers

refusal-people-token-void = This link or code does not work, or not any more. Ask for a new one.
refusal-people-other-address = The link was sent to another address. Enter the address that the letter came to.
refusal-people-too-many-attempts = Too many attempts. Ask for a new letter.
refusal-people-last-administrator = Someone must remain administrator
refusal-people-last-organizer = Someone must remain organizer of this workshop
refusal-people-address-taken = Another person has this address

# Signing in

sign-in-title = Sign in
sign-in-lead = Type the address you are registered with. We send a link and a six-digit code; there is no password.
sign-in-email = Your address
sign-in-send = Send me a letter
sign-in-sent-title = Check your mail
sign-in-sent = If { $address } is known here, a letter with a link and a six-digit code is on its way. Open the link in this browser, or type the code here.
sign-in-sent-unnamed = If your address is known here, a letter with a link and a six-digit code is on its way. Open the link in this browser, or type the code here.
sign-in-code = Code from the letter
sign-in-code-hint = Six digits, valid for 30 minutes
sign-in-with-code = Sign in
sign-in-no-letter = No letter after five minutes?
sign-in-no-letter-hint = Look in the folder for unwanted mail, or ask your mail administrator to admit { $sender }.
sign-in-again = Ask for another letter
sign-in-button-title = You are one step away
sign-in-button-lead = Press the button to sign in. Nothing has happened yet: opening this page does nothing by itself.
sign-in-button = Sign in
sign-in-verify-title = Verify your address
sign-in-verify-lead = Type the address that the letter was sent to, then press the button. This sends your registration in.
sign-in-verify-button = Verify and send my registration
sign-in-invitation-title = You are invited
sign-in-invitation-lead = Type the address that the letter was sent to, then press the button. You then read what it is about.
sign-in-invitation-button = Open the invitation
sign-in-admin-title = Become administrator
sign-in-admin-lead = Type the address that this link was made for, then press the button.
sign-in-other-title = This link belongs to another browser
sign-in-other-lead = Open it in the browser in which you asked for the letter, or type the six-digit code there. You can also ask for a letter here.
sign-in-void-title = This link does not work
sign-in-void-lead = It has been used, has expired, or is incomplete. Ask for a new letter.
sign-in-fault-code = This code does not work. Codes have six digits, are valid for 30 minutes, and work in the browser that asked.
signed-out-title = You are signed out

# My place

me-title = My place
me-signed-in-as = Signed in as { $name }
me-nothing-title = You have no registration.
me-nothing-lead = Find the next workshop and register, or open the invitation in your mail.
me-find-workshop = The workshops
me-roles-title = Your tasks
me-role-administrator = Administration
me-role-organizer = Organize { $city }
me-role-focal-point = Delegation of { $country }, { $city }
me-registrations = Your registrations
me-sessions = Your next sessions
me-sessions-hint = { $city } time ({ $offset })
me-session-upload = Upload a document
me-whole-agenda = The whole agenda
me-subscribe = Subscribe in your calendar
me-messages = Messages
me-messages-hint = What we wrote to you, in case mail was lost
me-messages-all = All messages
me-messages-none = Nothing has been written to you yet.
me-unread = Not yet read
me-details = Your details
me-details-see = See and correct
me-consents = Consents
me-export = Export what is held
me-sign-out-everywhere = Sign out everywhere
me-signed-out-everywhere-lead = Every browser in which you are signed in, this one included, is signed out.

details-title = Your details
details-lead = This is how you are named here. Organizers see it; letters use it.
details-full-name = Full name as in passport
details-full-name-hint = As one line, in the order your passport has it. One name is enough if that is your name.
details-badge-name = Name on the badge
details-badge-name-hint = Left empty, your full name stands there.
details-form-of-address = How should we address you?
details-form-of-address-hint = For letters and at the desk, for example Ông Thành, Puan Siti, Khun Anan.
details-native-name = Name in your own script
details-native-name-hint = If it is written differently from the passport, for example สมชาย ใจดี.
details-sort-key = Sorted under
details-sort-key-hint = By what you are found in an alphabetical list. Left empty, it is your full name.
details-rank = Rank
details-honorific = Title
details-email = Address
details-email-hint = It is the key to your account: ask the organizers to change it.
details-language = Language of letters and pages
details-zone = Your time zone
details-zone-hint = For example Asia/Jakarta. Left empty, only the venue’s time is shown.
details-save = Save
details-saved = Your details are saved.

consents-title = Your consents
consents-none = You have not been asked for anything yet.
consents-given = given
consents-refused = refused
consents-line = { $purpose }: { $answer }, { $date } (notice version { $version })


refusal-people-stale = These details have changed since you opened the page. What you see now is the present state; your entries were not saved.

refusal-registration-closed = Registration for this workshop is closed
refusal-registration-not-from = This registration has moved on meanwhile: it is now “{ $status }”
refusal-registration-delegation-full = The delegation has no free place
refusal-registration-workshop-full = The workshop has no free place
refusal-registration-not-cleared = Vetting is not cleared yet
refusal-registration-country = This country does not take part in this workshop
refusal-registration-not-offered = Choose one of the answers offered
refusal-registration-already = This person is registered for this workshop already
refusal-registration-departs-early = Departure cannot be before arrival
refusal-registration-passport-expires = The passport expires before the workshop ends
refusal-registration-reason = Give a reason
refusal-registration-deadline = The deadline is over

refusal-agenda-stale = Somebody else has changed this session meanwhile. Look at it anew, then change it again.
refusal-agenda-ends-early = The end must be after the start
refusal-agenda-no-such-time = The venue's clocks do not show this time on that day
refusal-agenda-outside-days = Choose one of the workshop's days
refusal-agenda-blocked = { $count ->
    [one] One conflict stands in the way
   *[other] { $count } conflicts stand in the way
}
refusal-agenda-nothing-new = Nothing has changed since the last publication
refusal-agenda-not-offered = Choose one of the answers offered
refusal-agenda-published = A published session can be cancelled, not removed
refusal-agenda-unknown-person = This person is not known here

refusal-material-too-large = The file is larger than { $size }
refusal-material-type = Files of this type are not taken
refusal-material-truncated = The file did not arrive whole. Please send it again.
refusal-material-no-file = Choose a file
refusal-material-no-session = A document of the whole workshop cannot wait for a session
refusal-material-nobody-named = Name the people it is for
refusal-material-stale = Somebody else has changed this document meanwhile. Look at it anew, then change it again.
refusal-material-bad-name = The file's name cannot be kept. Rename the file and send it again.

refusal-mail-no-recipients = Nobody would get this message
refusal-mail-group-changed = { $now ->
    [one] One person would get it now; you were shown { $shown }. Look at the list anew.
   *[other] { $now } people would get it now; you were shown { $shown }. Look at the list anew.
}
refusal-mail-unknown-place = Nothing is known by the name “{ $name }”
refusal-mail-lone-brace = A brace stands alone; each place is written between two
refusal-mail-not-stuck = This letter is being sent or was sent; there is nothing to decide
