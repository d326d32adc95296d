# Words that several subjects share.

desk-agenda = Agenda

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
workshop-cancelled = Cancelled

# dates and times

venue-time = { $city } time ({ $offset })
your-time = { $time } your time
days-left = { $count ->
    [0] today is the last day
    [one] { $count }{"\u00A0"}day left
   *[other] { $count }{"\u00A0"}days left
}
deadline-over = over

# forms

choose = Choose …
yes = Yes
no = No
save = Save
remove = Remove
edit = Edit
add = Add
continue = Continue
fault-too-long = Use at most { $most }{"\u00A0"}characters
fault-unprintable = Remove the invisible or control characters; typing the text again is the surest way
fault-marks = Remove some of the marks: one letter carries more than any script writes
fault-email = Enter a complete address, such as name@agency.example
fault-phone = Enter the number in international form, such as +66 2 555 0101

# lists

search = Search
filter = Filter
any = Any
none = None
sort-by = Sort by
actions = Actions
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
tlp-amber-strict = Named delegations or agencies; every delegation where none is named
tlp-amber-strict-named = Named delegations or agencies
tlp-amber-strict-every = Every delegation that takes part in this workshop
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
