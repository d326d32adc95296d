# The public pages of the series and its workshops

series-title-fallback = Workshop series
series-next = Next
series-register-for = Register for { $city }
series-see-registration = See my registration
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
series-cancelled = Cancelled
series-who-takes-part = Who takes part
series-countries-by-edition = Participating countries by edition
series-takes-part = takes part
series-joined = takes part for the first time
series-began = { $count ->
    [one] One country began in { $city }.
    [2] Two countries began in { $city }.
    [3] Three countries began in { $city }.
    [4] Four countries began in { $city }.
    [5] Five countries began in { $city }.
    [6] Six countries began in { $city }.
   *[other] { $count } countries began in { $city }.
}
series-joined-in = { $count ->
    [one] { $countries } joined in { $city }.
   *[other] { $countries } joined in { $city }.
}
series-joins-in = { $count ->
    [one] { $countries } joins in { $city }.
   *[other] { $countries } join in { $city }.
}
series-key-part = takes part
series-key-first = for the first time
series-held = Held
series-priorities = Strategic priorities
series-does-not-take-part = no
series-hosts = Hosts and partners
series-hosts-sentence = The workshops are organized together by the governments of { $countries }.
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
workshop-register-cancelled = This workshop has been cancelled.
workshop-facts = At a glance
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
workshop-documents = Documents for everyone
workshop-agenda = Agenda
workshop-agenda-none = The agenda is not published yet.
workshop-agenda-read = Read the public part of the agenda
workshop-agenda-version = Version { $number } is published.
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
organize-waits-others = What waits for others
organize-nothing-waits = Nothing waits for you here.
organize-steps-lead = The first steps of a new edition stand here too. Each goes once it is done.
organize-step-rooms = Name the rooms
organize-step-delegations = Say which delegations take part, and with how many places
organize-step-focal-points = Appoint focal points, who nominate and endorse
organize-step-open = Open registration
organize-step-session = Put a first session into the agenda’s draft
organize-step-publish = Publish the agenda
organize-to-endorse = { $count ->
    [one] 1 registration waits to be endorsed
   *[other] { $count } registrations wait to be endorsed
}
organize-to-decide = { $count ->
    [one] 1 endorsed person waits for a decision
   *[other] { $count } endorsed people wait for a decision
}
organize-to-confirm = { $count ->
    [one] 1 accepted person has not confirmed
   *[other] { $count } accepted people have not confirmed
}
organize-invited = { $count ->
    [one] 1 invitation is unanswered
   *[other] { $count } invitations are unanswered
}
organize-waitlisted = { $count ->
    [one] 1 person is on the waiting list
   *[other] { $count } people are on the waiting list
}
organize-places-sentence = { $taken } of { $capacity } places are taken.
organize-places-were = { $taken } of { $capacity } places were taken.
organize-places-of = { $taken } of { $capacity }
organize-bar-key = The solid part is confirmed, the faint part accepted; the outline is the quota.
organize-draft-never = The agenda has not been published.
organize-draft-version = Version { $number } of the agenda is published.
organize-draft-never-of = { $count ->
    [one] 1 session is scheduled; no agenda has been published
   *[other] { $count } sessions are scheduled; no agenda has been published
}
organize-draft-changes = { $count ->
    [one] 1 change of the agenda is not published: everyone still reads version { $number }
   *[other] { $count } changes of the agenda are not published: everyone still reads version { $number }
}
organize-open-draft = Open the draft
organize-conflicts = { $count ->
    [one] 1 conflict: publishing needs a written reason
   *[other] { $count } conflicts: publishing needs a written reason
}
organize-conflicts-published = { $count ->
    [one] It was published in spite of one conflict.
   *[other] It was published in spite of { $count } conflicts.
}
organize-conflicts-reason = Read why
organize-warnings = { $count ->
    [one] One warning in the agenda’s draft
   *[other] { $count } warnings in the agenda’s draft
}
organize-over-time = Registrations over time
organize-over-time-label = { $count ->
    [one] One registration; the table below says when it began
   *[other] { $count } registrations; the table below says when they began
}
organize-by-day = Each column is a day.
organize-by-week = Each column is a week.
organize-by-four-weeks = Each column is four weeks.
organize-day = Day
organize-from-day = From
organize-registrations = Registrations
organize-as-table = The same as a table
organize-deadlines = Dates that count
organize-deadline-register = Registration closes on { $date }
organize-deadline-register-alone = Registration closes
organize-deadline-confirm = Places are confirmed by { $date }
organize-deadline-confirm-alone = Last day to confirm a place
organize-deadline-first-day = The workshop begins on { $date }
organize-deadline-first-day-alone = The workshop begins
organize-by-delegation = By delegation
organize-guests = Guests and speakers
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
setup-group-place = Place
setup-group-dates = Dates
setup-group-registration = Registration
setup-group-public = Words for the public
setup-slug = Web address
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
setup-status-past = Held: it has taken place
setup-status-cancelled = Cancelled
setup-register-by = Register by
setup-confirm-by = Confirm by
setup-capacity = Places in all
setup-vetting = Accept only people whose vetting is cleared
setup-languages = Working languages
setup-about-en = About this workshop, in English
setup-about-vi = About this workshop, in Vietnamese
setup-hosts = Hosts
setup-hosts-hint = Choose one in each list. Lists that you do not need stay empty; saving gives more.
setup-save = Save
setup-saved = Saved.
setup-rooms = Rooms
setup-room-name = Name
setup-room-seats = Seats
setup-room-add = Add a room
setup-rooms-none = No rooms yet
setup-rooms-none-hint = Add the first one below. Sessions are scheduled in rooms, and seats tell when a room is too small.
setup-delegations = Delegations
setup-delegation-country = Country
setup-delegation-quota = Places
setup-delegation-add = Add a delegation
setup-delegations-none = No delegations yet
setup-delegations-none-hint = Add the first one below, with its places. People can register for the countries that take part.
setup-delegation-taken = { $taken } taken
setup-remove = Remove
setup-remove-of = Remove { $what }
setup-change = Change
setup-none-yet = None yet
setup-row-of = of { $what }
setup-delegation-line = { $country }: { $taken } of { $quota } taken

clone-title = Make the next edition
clone-lead = Rooms, delegations with their quotas, organizers and the agenda’s sessions come along from { $city }; people do not.
clone-create = Create the draft
create-title = Create an edition
create-lead = Start from nothing. Cloning an edition brings its rooms, delegations and agenda along.

# Roles

roles-title = People with a role
roles-lead = Organizers have equal rights. A focal point nominates and endorses people of one country.
roles-organizers = Organizers
roles-focal-points = Focal points
roles-administrators = Administrators
roles-appoint = Appoint somebody
roles-role = Role
roles-administrator = Administrator
roles-organizer = Organizer
roles-focal-point = Focal point
roles-country-hint = Only a focal point has one.
roles-appoint-administrator = Appoint an administrator
roles-name = Full name
roles-email = E-mail address
roles-language = Language of letters
roles-country = Country
roles-dismiss = Take the role away
roles-dismiss-of = Take the role away from { $name }
roles-appointed = Appointed. A letter is on its way.
roles-dismissed = The role was taken away.
roles-none = Nobody yet
roles-focal-none = Nobody yet for { $countries }; organizers endorse there.

admin-title = Administration
admin-editions = Editions
admin-edition = Edition
admin-series = The series
admin-series-title-en = Title, in English
admin-series-title-vi = Title, in Vietnamese
admin-series-about-en = Introduction, in English
admin-series-about-vi = Introduction, in Vietnamese
admin-series-contact = Secretariat’s e-mail address
admin-audit = Audit trail
admin-mail = Mail health
admin-workshop-status = Status
admin-workshop-organizers = Organizers

series-fault-slug = Use 2 to 60 small letters, digits and single hyphens
series-fault-country = Choose a country
series-fault-zone = Enter a time zone by its IANA name, for example Asia/Bangkok
series-fault-days = The last day cannot be before the first, and a workshop lasts at most 31{"\u00A0"}days
series-fault-hosts = Choose countries from the lists
series-fault-deadline = The deadline cannot be after the first day
series-fault-confirm-early = The last day to confirm cannot be before the last day to register
