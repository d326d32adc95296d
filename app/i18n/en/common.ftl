# The frame around every page, and words that several subjects share.

site-name = Plenary
skip-to-content = Skip to the content
main-navigation = Main
nav-workshops = Workshops
nav-sign-in = Sign in
nav-agenda = Agenda
nav-materials = Materials
nav-my-place = My place
nav-delegation = My delegation
nav-organize = Organize
nav-admin = Administration
nav-sign-out = Sign out
nav-register = Register
language-chooser = Language:
colophon-line = Government workshop series on wildlife-trafficking law enforcement.
privacy-notice = Privacy notice
accessibility = Accessibility

desk-navigation = This workshop
desk-overview = Overview
desk-setup = Setup
desk-registrations = Registrations
desk-agenda = Agenda
desk-materials = Materials
desk-messages = Messages
desk-people = People
desk-audit = Audit

# an edition

edition = { $number ->
    [1] First workshop
    [2] Second workshop
    [3] Third workshop
    [4] Fourth workshop
    [5] Fifth workshop
    [6] Sixth workshop
    [7] Seventh workshop
    [8] Eighth workshop
    [9] Ninth workshop
    [10] Tenth workshop
    [11] Eleventh workshop
    [12] Twelfth workshop
   *[other] Workshop { $number }
}
edition-place = { $city }, { $days }
workshop-draft = Draft
workshop-open = Registration open
workshop-closed = Registration closed
workshop-past = Held
workshop-cancelled = Called off

# dates and times

venue-time = { $city } time ({ $offset })
your-time = { $time } your time
days-left = { $count ->
    [0] today is the last day
    [one] { $count } day left
   *[other] { $count } days left
}
deadline-over = over

# forms

optional = (optional)
choose = Choose …
yes = Yes
no = No
save = Save
cancel = Cancel
back = Back
remove = Remove
edit = Edit
add = Add
continue = Continue
error-summary = { $count ->
    [one] One answer needs a correction
   *[other] { $count } answers need a correction
}
error-title = Error: { $title }
fault-empty = Enter an answer
fault-too-long = Use at most { $most } characters
fault-unprintable = Remove the invisible or control characters; typing the text anew is the surest way
fault-marks = Remove some of the marks: one letter carries more than any script writes
fault-email = Enter a complete address, such as name@agency.example
fault-phone = Enter the number in international form, such as +66 2 555 0101
fault-choice = Choose one of the answers
fault-date = Enter a day, such as 15 March 2016
fault-time = Enter a time, such as 13:30
fault-number = Enter a whole number from { $least } to { $most }

# lists

search = Search
filter = Filter
any = Any
none = None
sort-by = Sort by
actions = Actions
pages = Pages
page-range = { $from }–{ $to } of { $total }
page-next = Next { $size }
page-previous = Previous { $size }
new = New
new-version = New version
and-more = and { $count } more

# places of a quota

seats-taken = { $taken } of { $total } places taken
seats-label = { $total ->
    [one] One place: { $confirmed } confirmed, { $accepted } accepted or held, { $free } free
   *[other] { $total } places: { $confirmed } confirmed, { $accepted } accepted or held, { $free } free
}

# a registration's status

status-invited = Invited
status-submitted = Submitted
status-endorsed = Endorsed
status-waitlisted = Waitlisted
status-accepted = Accepted
status-confirmed = Confirmed
status-declined = Declined
status-withdrawn = Withdrawn
status-substituted = Substituted

# who may know, by the Traffic Light Protocol

tlp-clear = Everyone
tlp-green = Confirmed participants of any edition
tlp-amber = Confirmed participants of this workshop
tlp-amber-strict = Named delegations or agencies
tlp-red = Named people only; never in an archive, a mail or a search

# languages

language-en = English
language-id = Indonesian
language-ms = Malay
language-th = Thai
language-vi = Vietnamese
language-lo = Lao
language-km = Khmer
language-my = Burmese
language-zh = Chinese
language-fr = French
language-fil = Filipino

# pages that say what went wrong

not-found-title = There is nothing here that you can open.
not-found-lead = The address may be mistyped, the page may have moved, or it may not be open to you. We do not say which, because some pages are for a few people only.
not-found-sign-in = Sign in
not-found-workshops = Go to the workshops
broken-title = Something broke on our side.
broken-lead = Nothing was lost that had been confirmed to you. Please try again in a minute. If it breaks again, tell the secretariat this number: { $incident }
busy-title = That was a lot in a short time.
busy-lead = Wait a few minutes, then try again. Others may be using your network’s address as well.
refused-title = This request was refused.
refused-lead = It did not come from a page of this site, or it was not in a form that we read. Nothing was changed. Go back, load the page anew and try again.
too-large-title = This is more than we take at once.
too-large-lead = The form or the file is larger than we take. Nothing was changed. Go back and send less.
stale-title = This could not be done any more.
stale-lead = Somebody was quicker, or a rule stands in the way. Nothing was changed. Go back, load the page anew and decide again.
