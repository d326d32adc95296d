# Documents

materials-title = Materials
materials-lead = What you may see is listed here. Every download of a document labelled AMBER or above is recorded.
materials-search = Search materials
materials-search-hint = Title or session
materials-search-button = Search
materials-show = Show
materials-show-all = Show all
materials-all-days = All days
materials-whole-workshop = Whole workshop
materials-new = New
materials-news = New
materials-new-since = { $count ->
    [one] One new since your visit on { $date }
   *[other] { $count } new since your visit on { $date }
}
materials-count = { $count ->
    [one] One document
   *[other] { $count } documents
}
materials-of-workshop = The workshop as a whole
materials-download-all = Download all, { $size } .zip
materials-none = Nothing is on the shelf for you
materials-none-hint = Documents appear here when the organizers and speakers release them to you.
materials-none-kept = No documents yet
materials-none-organizer = Upload the first document, or let a session’s speaker do it.
materials-nothing-found = Nothing matches what you are looking for
materials-kind-version = { $kind }, version { $number }
materials-link = Link
materials-opens-start = Opens when the session starts, { $at }
materials-opens-end = Opens when the session ends, { $at }
materials-opens-at = Opens on { $at }
materials-opens-unknown = Opens when its session has a time
materials-opens-later = Opens later
materials-upload-title = Upload a document
materials-upload-button = Upload
materials-field-file = File
materials-field-file-hint = PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, PNG, JPEG, MP4 or ZIP, at most { $size }
materials-held = { $name } ({ $size }) was received and is kept for an hour; choose another file only to replace it.
materials-held-without = Leave this file out
materials-field-link = Or a link
materials-field-link-hint = To a page elsewhere, in place of a file
materials-field-title = Title
materials-field-language = Language
materials-field-tlp = Who may know?
materials-field-tlp-session = Its session is labelled TLP:{ $label }.
materials-field-as-session = For everyone whom the session names
materials-field-as-session-hint = Counts with TLP:{ $label }, beside those chosen below
materials-field-weaker = A weaker label than the session’s is meant
materials-field-weaker-hint = Needed where more people may know this document than its session (TLP:{ $label })
materials-fault-weaker = The label is weaker than the session’s (TLP:{ $label }): choose a stricter one, or say that it is meant
materials-field-delegations = Delegations, for AMBER+STRICT
materials-field-delegations-hint = None ticked: every participating delegation
materials-field-agencies = Agencies, for AMBER+STRICT
materials-field-people = People, for RED
materials-field-people-hint = Only those ticked, and you
materials-field-release = Open from
materials-field-release-day = Day
materials-field-release-time = Time at the venue
materials-release-now = At once
materials-release-start = When the session starts
materials-release-end = When the session ends
materials-release-at = At a day and time
materials-fault-link = Enter a web address, such as https://agency.example/page
materials-fault-both = Give a file or a link, not both. Empty this field, or leave the file out
materials-fault-choose-again = Choose the file again: the one sent before is no longer kept
materials-saved = Saved.
materials-done-uploaded = Saved. The document is on the shelf.
materials-done-withdrawn = The document is off the shelf.
materials-versions = Versions
materials-version = Version { $number }
materials-download = Download
materials-add-version = Add this version
materials-label = Label
materials-save = Save
materials-edit = Edit
materials-translation-of = A translation of
materials-translations = Translations
materials-translate = Add a translation
materials-not-open = Not open yet
materials-withdraw = Take it off the shelf
materials-withdraw-lead = Nobody will find or download it any more. What was downloaded stays in the audit trail.
materials-head-session = Session
materials-head-downloads = Downloads

archive-index = Materials of { $edition }, for { $name }, made on { $at }
archive-held = In this archive
archive-left-out = Not in this archive
archive-closed = { $title }: { $opens }
archive-nothing-left-out = Nothing that you may have now is left out.
archive-red = Documents labelled TLP:RED are never in an archive: take them one by one.

# The audit trail
materials-fault-gone = Somebody chosen here has changed meanwhile. Choose again whom the document is for.
