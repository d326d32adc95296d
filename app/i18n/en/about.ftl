# Pages about the site: privacy and accessibility.

privacy-lead = What the site holds about you, why, and what you can do about it.
privacy-who = Nobody outside learns who attends
privacy-who-text = There is no public list of participants and no count. Your registration is seen by the focal points of your country and by the organizers of that workshop. Participants meet each other in the agenda only, with the part that each has in a session.
privacy-what = What is asked, and when
privacy-what-text = To decide about a registration: name, country, agency, position, work, working languages and an address for mail. Passport, travel, meals and access needs are asked only after you are accepted. Passport details are encrypted one by one and shown only with a reason, which is recorded.
privacy-mail = Letters
privacy-mail-text = Each letter goes to one person and names no others. What we wrote to you stands under “My place” to be read again.
privacy-trail = Records
privacy-trail-text = Who decided, changed, read or downloaded something restricted is recorded and cannot be altered afterwards.
privacy-cookies = Cookies
privacy-cookies-text = They keep you signed in, tie a sign-in letter to the browser that asked for it, hold a registration that you have begun for an hour, encrypted, remember, encrypted too, when you last looked at a workshop’s materials, so that the page can say what is new, and remember the language you chose. Nothing is loaded from other sites, nothing is measured, and nobody else is told that you were here.
privacy-yours = What you can do
privacy-yours-text = Under “My place” you can see and correct your details, see what you consented to, take a copy of what is held about you, and withdraw.

accessibility-lead = Every task works by keyboard, without scripts, on a narrow screen and at four times the size.
accessibility-aim = What we hold ourselves to
accessibility-aim-text = The Web Content Accessibility Guidelines 2.2, level AA. Colours keep their contrast in the light and the dark theme; every state has a word and a shape beside its colour.
accessibility-times = Times and languages
accessibility-times-text = The venue’s time comes first and says its offset. The menu at the top of each page changes the language. Names stand in their own script and say which language they are in.
accessibility-print = On paper
accessibility-print-text = Agendas print on A4 without menus and buttons.
accessibility-tell = If something stops you
accessibility-tell-text = Write to the secretariat; its address stands on the page of the workshops. Say which page it was and what you use, and you will get what you need another way.
