# The frame around every page and the parts of forms

frame-accessibility = Accessibility
frame-broken-lead = Nothing was lost that had been confirmed to you. Please try again in a minute. If it breaks again, tell the secretariat this number: { $incident }
frame-broken-title = Something broke on our side.
frame-busy-lead = Wait a few minutes, then try again. Others may be using your network’s address as well.
frame-busy-title = That was a lot in a short time.
frame-colophon-line = Government workshop series on wildlife-trafficking law enforcement.
frame-crumbs = Where you are
frame-desk-agenda = Agenda
frame-desk-audit = Audit
frame-desk-materials = Materials
frame-desk-messages = Messages
frame-desk-navigation = This workshop
frame-desk-overview = Overview
frame-desk-people = People
frame-desk-registrations = Registrations
frame-desk-setup = Setup
frame-error-summary = { $count ->
    [one] One answer needs a correction
   *[other] { $count } answers need a correction
}
frame-fault-choice = Choose one of the answers
frame-fault-date = Enter a day, such as 15 March 2016
frame-fault-empty = Enter an answer
frame-fault-empty-of = { $label }: enter an answer
frame-fault-number = Enter a whole number from { $least } to { $most }
frame-fault-time = Enter a time, such as 13:30
frame-language-chooser = Language:
frame-main-navigation = Main
frame-nav-admin = Administration
frame-nav-agenda = Agenda
frame-nav-delegation = My delegation
frame-nav-materials = Materials
frame-nav-my-place = My place
frame-nav-organize = Organize
frame-nav-sign-in = Sign in
frame-nav-sign-out = Sign out
frame-nav-workshops = Workshops
frame-not-found-lead = The address may be mistyped, the page may have moved, or it may not be open to you. We do not say which, because some pages are for a few people only.
frame-not-found-sign-in = Sign in
frame-not-found-title = There is nothing here that you can open.
frame-not-found-workshops = Go to the workshops
frame-optional = (optional)
frame-page-next = Next page
frame-page-previous = Previous page
frame-page-range = { $from }–{ $to } of { $total }
frame-pages = Pages
frame-privacy-notice = Privacy notice
frame-refused-lead = It did not come from a page of this site, or it was not in a form that we read. Nothing was changed. Go back, load the page anew and try again.
frame-refused-title = This request was refused.
frame-skip-to-content = Skip to the content
frame-stale-lead = Somebody was quicker, or a rule stands in the way. Nothing was changed. Go back, load the page anew and decide again.
frame-stale-told-lead = Nothing was changed. Go back, load the page anew and decide again.
frame-stale-title = This could not be done any more.
frame-title-error = Error: { $title }
frame-too-large-lead = The form or the file is larger than we take. Nothing was changed. Go back and send less.
frame-too-large-title = This is more than we take at once.
