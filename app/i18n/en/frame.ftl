# The frame around every page, and what several subjects say

main-navigation = Main
nav-sign-in = Sign in
nav-my-place = My place
nav-sign-out = Sign out
nav-register = Register
colophon-line = Government workshop series on wildlife-trafficking law enforcement.
desk-navigation = This workshop
remove = Remove
edit = Edit
add = Add
sort-by = Sort by
page-range = { $from }–{ $to } of { $total }
page-next = Next { $size }
page-previous = Previous { $size }
your-time = { $time } your time
and-more = and { $count } more

error-summary = { $count ->
    [one] One answer needs a correction
   *[other] { $count } answers need a correction
}
error-title = Error: { $title }
fault-empty = Fill this in
fault-choice = Choose one of the answers
fault-date = Enter a date
fault-time = Enter a time, such as 13:30
fault-number = Enter a number from { $least } to { $most }

not-found-title = There is nothing here that you can open.
not-found-lead = The address may be mistyped, the page may have moved, or it may not be open to you. We do not say which, because some pages are for a few people only.
not-found-sign-in = Sign in
not-found-workshops = Go to the workshops
broken-title = Something broke on our side.
broken-lead = Nothing was lost that had been confirmed to you. Please try again in a minute. If it stays, tell the secretariat this number: { $incident }
busy-title = Too many requests.
busy-lead = Please wait a moment and try again.
refused-title = This request was refused.
refused-lead = It did not come from a page of this site, or it was not in a form that we read. Go back, load the page anew and try again.
too-large-title = That is too much at once.
too-large-lead = The form or the file is larger than we take. Go back and send less.
stale-lead = Somebody was quicker: what you see now is the present state.
stale-title = Somebody was quicker.
