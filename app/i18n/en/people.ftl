# Signing in

sign-in-title = Sign in
sign-in-lead = Type the address you are registered with. We send a link and a six-digit code; there is no password.
sign-in-email = Your address
sign-in-send = Send me a letter
sign-in-unsaved = You have been signed out, and what you sent was not saved. Open another tab and sign in there; then go back one page here, where what you typed still is, and send it again.
sign-in-unsaved-open = Sign in (opens in a new tab)
sign-in-sent-title = Check your mail
sign-in-sent = If { $address } is known here, a letter with a link and a six-digit code is on its way. Open the link in this browser, or type the code here.
sign-in-sent-unnamed = If your address is known here, a letter with a link and a six-digit code is on its way. Open the link in this browser, or type the code here.
sign-in-code = Code from the letter
sign-in-code-hint = Six digits, valid for 30{"\u00A0"}minutes
sign-in-with-code = Sign in
sign-in-no-letter = No letter after five minutes?
sign-in-no-letter-hint = Look in the folder for unwanted mail, or ask your mail administrator to admit { $sender }.
sign-in-again = Ask for another letter
sign-in-again-title = Sign in again
sign-in-again-lead = What you are about to open or change needs a fresh letter, at most five minutes old. We send a link and a six-digit code to your address; afterwards you are led back.
sign-in-again-form = Nothing was changed, and what you typed is still here. Sign in again, come back to this page, and send the form once more.
sign-in-again-ahead = Sending this form needs a sign-in of the last five minutes: fill it in, sign in again, then send it.
sign-in-again-open = Sign in again (opens in a new tab)
sign-in-button-title = You are one step away
sign-in-button-lead = Press the button to sign in. Nothing has happened yet: opening this page does nothing by itself.
sign-in-button = Sign in
sign-in-verify-title = Verify your address
sign-in-verify-lead = Type the address that the letter was sent to, then press the button. This sends your registration in.
sign-in-verify-agreed = You agree
sign-in-verify-yours = If you did not write this, do nothing: it is forgotten.
sign-in-verify-button = Verify and send my registration
sign-in-invitation-title = You are invited
sign-in-invitation-lead = Type the address that the letter was sent to, then press the button. You then read what it is about.
sign-in-invitation-button = Open the invitation
sign-in-admin-title = Become administrator
sign-in-admin-lead = Type the address that this link was made for, then press the button.
sign-in-other-title = This link belongs to another browser.
sign-in-other-lead = It signs you in only where its letter was asked for.
sign-in-other-todo = Open the link there, or type the six-digit code there. You can also ask for another letter here.
sign-in-void-title = This link does not work.
sign-in-void-lead = It has been used, has expired, or is incomplete.
sign-in-void-todo = Ask for another letter. Its link works once.
sign-in-over-title = The time to answer is over.
sign-in-over-lead = This link no longer opens a registration.
sign-in-over-todo = If you still want to take part, write to your country’s focal point or to the organizers. If you have registered already, sign in.
sign-in-over-todo-own = If you still want to take part, write to your country’s focal point or to the organizers. If you have registered already, your own page says where you stand.
sign-in-nominated = Your country’s focal point has nominated you for the workshop in { $place }.
sign-in-invited = The organizers have invited you to the workshop in { $place }.
sign-in-answer-until = You can answer until the end of { $date }.
sign-in-answered-until = It could be answered until the end of { $date }.
sign-in-fault-code = This code does not work. Codes have six digits, are valid for 30{"\u00A0"}minutes and five tries, and work in the browser that asked. If yours may be used up, ask for another letter.
sign-in-fault-address = The letter was sent to another address
sign-in-fault-email = Enter a complete address, such as name@agency.example
sign-out = Sign out
signed-out-title = You are signed out

# My place

me-title = My place
me-signed-in-as = Signed in as { $name }
me-registered-before = This address has a registration already, so the form that you have just sent was not taken in. What counts is the registration on this page.
me-nothing-title = You have no registration.
me-nothing-lead = Find the next workshop and register, or open the invitation in your mail.
me-find-workshop = The workshops
me-roles-title = Your tasks
me-role-administrator = Administration
me-role-administrator-hint = Editions, roles, mail and the audit trail
me-role-organizer = Organize { $city }
me-as-organizer = You are an organizer
me-as-focal-point = You are the focal point of { $country }
me-earlier-workshops = { $count ->
    [one] One earlier workshop
   *[other] { $count } earlier workshops
}
me-endorse = { $count ->
    [0] Nobody waits for your endorsement.
    [one] One person waits for your endorsement.
   *[other] { $count } people wait for your endorsement.
}
me-endorse-lead = In the delegation of { $country } to { $city }, { $taken } of { $quota } places are taken.
me-to-delegation = Go to the delegation
me-decide = { $count ->
    [0] No registration waits for your decision.
    [one] One registration waits for your decision.
   *[other] { $count } registrations wait for your decision.
}
me-decide-lead = The workshop in { $city } takes place { $days }; { $taken } of { $capacity } places are taken.
me-registrations = Your other workshops
me-took-part = You took part
me-sessions = Your next sessions
me-sessions-hint = { $city } time ({ $offset })
me-session-upload = Upload a document
me-whole-agenda = The whole agenda
me-subscribe = Subscribe in your calendar
me-messages = Messages
me-messages-hint = What we wrote to you, in case mail was lost
me-messages-all = All messages
me-messages-none = No letters yet. What we send you is kept here, but for letters whose link signs you in.
me-unread = Not yet read
me-details = Your details
me-details-see = See and correct
me-consents = Consents
me-export = Download my data
me-sign-out-everywhere = Sign out everywhere
me-signed-out-everywhere-lead = Every browser in which you are signed in, this one included, is signed out.

details-title = Your details
details-lead = This is how you are named here. Organizers see it; letters use it.
details-full-name = Full name as in passport
details-full-name-hint = As one line, in the order your passport has it. One name is enough if that is your name.
details-badge-name = Name on the badge
details-badge-name-hint = Left empty, your full name stands there.
details-form-of-address = How should we address you?
details-form-of-address-hint = For letters and at the desk, for example Ông{"\u00A0"}Thành, Puan{"\u00A0"}Siti, Khun{"\u00A0"}Anan.
details-native-name = Name in your own script
details-native-name-hint = If it is written differently from the passport, for example สมชาย ใจดี.
details-sort-key = Sorted under
details-sort-key-hint = By what you are found in an alphabetical list. Left empty, it is your full name.
details-rank = Rank
details-honorific = Title
details-email = E-mail address
details-email-hint = It is the key to your account: ask the organizers to change it.
details-language = Language of letters and pages
details-zone = Your time zone
details-zone-hint = For example Asia/Jakarta. Left empty, only the venue’s time is shown.
details-zone-unknown = No time zone has this name; enter one such as Asia/Jakarta
details-save = Save
details-saved = Your details are saved.
details-refused-stale = Your details have changed since you opened the page. What you see now is the present state; your entries were not saved.

consents-title = Your consents
consents-none = You have not been asked for anything yet
consents-given = given
consents-refused = refused
consents-line = { $purpose }: { $answer }, { $date } (notice version { $version })

purpose-registration = Use of my details for this workshop
purpose-photograph = Photographs in reports
purpose-contact-list = My name in the participants’ contact list

me-welcome = Welcome.
