<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n active day(s)</source>
        <translation>
            <numerusform>%n active day</numerusform>
            <numerusform>%n active days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active day(s) in 30</source>
        <translation>
            <numerusform>%n active day in 30</numerusform>
            <numerusform>%n active days in 30</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n announcement(s)</source>
        <translation>
            <numerusform>%n announcement</numerusform>
            <numerusform>%n announcements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought and still here</source>
        <translation>
            <numerusform>%n brought and still here</numerusform>
            <numerusform>%n brought and still here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) in this file</source>
        <translation>
            <numerusform>%n chat in this file</numerusform>
            <numerusform>%n chats in this file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check in, nobody has stopped so far</source>
        <translation>
            <numerusform>%n checks in, and has not stopped so far</numerusform>
            <numerusform>%n check in, nobody has stopped so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in campaign(s)</source>
        <translation>
            <numerusform>%n check-in campaign</numerusform>
            <numerusform>%n check-in campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s)</source>
        <translation>
            <numerusform>%n check-in</numerusform>
            <numerusform>%n check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after</source>
        <translation>
            <numerusform>%n day after</numerusform>
            <numerusform>%n days after</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before: {event}</source>
        <translation>
            <numerusform>%n day before: {event}</numerusform>
            <numerusform>%n days before: {event}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) out</source>
        <translation>
            <numerusform>%n day out</numerusform>
            <numerusform>%n days out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n different people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) in sign-up lists</source>
        <translation>
            <numerusform>%n entry in sign-up lists</numerusform>
            <numerusform>%n entries in sign-up lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) attended</source>
        <translation>
            <numerusform>%n event attended</numerusform>
            <numerusform>%n events attended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) saved as “{file}”.</source>
        <translation>
            <numerusform>%n event saved as “{file}”.</numerusform>
            <numerusform>%n events saved as “{file}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n file written.</numerusform>
            <numerusform>%n files written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found: {names}</source>
        <translation>
            <numerusform>%n found: {names}</numerusform>
            <numerusform>%n found: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) written</source>
        <translation>
            <numerusform>%n highlight written</numerusform>
            <numerusform>%n highlights written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined 30 to 60 days ago</source>
        <translation>
            <numerusform>%n joined 30 to 60 days ago</numerusform>
            <numerusform>%n joined 30 to 60 days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known from the roster</source>
        <translation>
            <numerusform>%n known from the roster</numerusform>
            <numerusform>%n known from the roster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left the list: {names}</source>
        <translation>
            <numerusform>%n left the list: {names}</numerusform>
            <numerusform>%n left the list: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likely duplicate(s)</source>
        <translation>
            <numerusform>%n likely duplicate</numerusform>
            <numerusform>%n likely duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of attendance</source>
        <translation>
            <numerusform>%n line of attendance</numerusform>
            <numerusform>%n lines of attendance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the budget</source>
        <translation>
            <numerusform>%n line of the budget</numerusform>
            <numerusform>%n lines of the budget</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) brought by others</source>
        <translation>
            <numerusform>%n member brought by others</numerusform>
            <numerusform>%n members brought by others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) joined, and nobody noted by which channel</source>
        <translation>
            <numerusform>%n person joined, and nobody noted by which channel</numerusform>
            <numerusform>%n people joined, and nobody noted by which channel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) left; most often: {reason} ({share})</source>
        <translation>
            <numerusform>%n member left; most often: {reason} ({share})</numerusform>
            <numerusform>%n members left; most often: {reason} ({share})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) found</source>
        <translation>
            <numerusform>%n message found</numerusform>
            <numerusform>%n messages found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more use(s) before</source>
        <translation>
            <numerusform>%n more use before</numerusform>
            <numerusform>%n more uses before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) copied.</source>
        <translation>
            <numerusform>%n name copied.</numerusform>
            <numerusform>%n names copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) for {group}</source>
        <translation>
            <numerusform>%n new file for {group}</numerusform>
            <numerusform>%n new files for {group}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new: {names}</source>
        <translation>
            <numerusform>%n new: {names}</numerusform>
            <numerusform>%n new: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-show(s)</source>
        <translation>
            <numerusform>%n no-show</numerusform>
            <numerusform>%n no-shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sure</source>
        <translation>
            <numerusform>%n not sure</numerusform>
            <numerusform>%n not sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet</source>
        <translation>
            <numerusform>%n not yet</numerusform>
            <numerusform>%n not yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other channel(s)</source>
        <translation>
            <numerusform>%n other channel</numerusform>
            <numerusform>%n other channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s): {part}</source>
        <translation>
            <numerusform>%n other: {part}</numerusform>
            <numerusform>%n others: {part}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) in events</source>
        <translation>
            <numerusform>%n part in events</numerusform>
            <numerusform>%n parts in events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the plan</source>
        <translation>
            <numerusform>%n place in the plan</numerusform>
            <numerusform>%n places in the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n playbook run(s) began</source>
        <translation>
            <numerusform>%n playbook run began</numerusform>
            <numerusform>%n playbook runs began</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s), {tagged} with a style: too few to compare. It takes {few} of a style, and the same hours of weeks without a post</source>
        <translation>
            <numerusform>%n post, {tagged} with a style: too few to compare. It takes {few} of a style, and the same hours of weeks without a post</numerusform>
            <numerusform>%n posts, {tagged} with a style: too few to compare. It takes {few} of a style, and the same hours of weeks without a post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put off</source>
        <translation>
            <numerusform>%n put off</numerusform>
            <numerusform>%n put off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>%n question answered</numerusform>
            <numerusform>%n questions answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removal(s)</source>
        <translation>
            <numerusform>%n removal</numerusform>
            <numerusform>%n removals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renewed</source>
        <translation>
            <numerusform>%n renewed</numerusform>
            <numerusform>%n renewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) received</source>
        <translation>
            <numerusform>%n reply received</numerusform>
            <numerusform>%n replies received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of playbooks</source>
        <translation>
            <numerusform>%n run of playbooks</numerusform>
            <numerusform>%n runs of playbooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) free. {name} waits first.</source>
        <translation>
            <numerusform>%n seat free. {name} waits first.</numerusform>
            <numerusform>%n seats free. {name} waits first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) in groups</source>
        <translation>
            <numerusform>%n seat in groups</numerusform>
            <numerusform>%n seats in groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) taken; too few days are imported to say more</source>
        <translation>
            <numerusform>%n seat taken; too few days are imported to say more</numerusform>
            <numerusform>%n seats taken; too few days are imported to say more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-up list(s)</source>
        <translation>
            <numerusform>%n sign-up list</numerusform>
            <numerusform>%n sign-up lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation>
            <numerusform>%n slot</numerusform>
            <numerusform>%n slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still here</source>
        <translation>
            <numerusform>%n still here</numerusform>
            <numerusform>%n still here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take part: too few to tell a share</source>
        <translation>
            <numerusform>%n takes part: too few to tell a share</numerusform>
            <numerusform>%n take part: too few to tell a share</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) due, first: {what}</source>
        <translation>
            <numerusform>%n thing due: {what}</numerusform>
            <numerusform>%n things due, first: {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) lack what members gain</source>
        <translation>
            <numerusform>%n topic lacks what members gain</numerusform>
            <numerusform>%n topics lack what members gain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) saved as “{file}”.</source>
        <translation>
            <numerusform>%n topic saved as “{file}”.</numerusform>
            <numerusform>%n topics saved as “{file}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) selected</source>
        <translation>
            <numerusform>%n topic selected</numerusform>
            <numerusform>%n topics selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) would fit, but all rest until {day}</source>
        <translation>
            <numerusform>%n topic would fit, but rests until {day}</numerusform>
            <numerusform>%n topics would fit, but all rest until {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a topic</source>
        <translation>
            <numerusform>%n without a topic</numerusform>
            <numerusform>%n without a topic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong, left out</source>
        <translation>
            <numerusform>%n wrong, left out</numerusform>
            <numerusform>%n wrong, left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n check-in(s)</source>
        <translation>
            <numerusform>Accept %n check-in</numerusform>
            <numerusform>Accept %n check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n slot(s)</source>
        <translation>
            <numerusform>Add %n slot</numerusform>
            <numerusform>Add %n slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n topic(s)</source>
        <translation>
            <numerusform>Archive %n topic</numerusform>
            <numerusform>Archive %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask after %n member(s) who fell silent</source>
        <translation>
            <numerusform>Ask after %n member who fell silent</numerusform>
            <numerusform>Ask after %n members who fell silent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Came to at least %n event(s)</source>
        <translation>
            <numerusform>Came to at least %n event</numerusform>
            <numerusform>Came to at least %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Came to at most %n event(s)</source>
        <translation>
            <numerusform>Came to at most %n event</numerusform>
            <numerusform>Came to at most %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change status of %n topic(s)</source>
        <translation>
            <numerusform>Change status of %n topic</numerusform>
            <numerusform>Change status of %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %n day(s)</source>
        <translation>
            <numerusform>Clear %n day</numerusform>
            <numerusform>Clear %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n certificate(s).</source>
        <translation>
            <numerusform>Copied %n certificate.</numerusform>
            <numerusform>Copied %n certificates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n character(s) as plain text.</source>
        <translation>
            <numerusform>Copied %n character as plain text.</numerusform>
            <numerusform>Copied %n characters as plain text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy rhythm to %n group(s)</source>
        <translation>
            <numerusform>Copy rhythm to %n group</numerusform>
            <numerusform>Copy rhythm to %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n task(s)</source>
        <translation>
            <numerusform>Drop %n task</numerusform>
            <numerusform>Drop %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n topic(s)</source>
        <translation>
            <numerusform>Edit %n topic</numerusform>
            <numerusform>Edit %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter %n name(s)</source>
        <translation>
            <numerusform>Enter %n name</numerusform>
            <numerusform>Enter %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finish %n task(s)</source>
        <translation>
            <numerusform>Finish %n task</numerusform>
            <numerusform>Finish %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n message(s)</source>
        <translation>
            <numerusform>Import %n message</numerusform>
            <numerusform>Import %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n topic(s)</source>
        <translation>
            <numerusform>Import %n topic</numerusform>
            <numerusform>Import %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is over: %n have finished. Tell the group.</source>
        <translation>
            <numerusform>It is over: %n has finished. Tell the group.</numerusform>
            <numerusform>It is over: %n have finished. Tell the group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes place in %n day(s) and has no notice.</source>
        <translation>
            <numerusform>It takes place in %n day and has no notice.</numerusform>
            <numerusform>It takes place in %n days and has no notice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joined %n day(s) ago or earlier</source>
        <translation>
            <numerusform>Joined %n day ago or earlier</numerusform>
            <numerusform>Joined %n days ago or earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joined in the last %n day(s)</source>
        <translation>
            <numerusform>Joined in the last %n day</numerusform>
            <numerusform>Joined in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last here %n day(s) ago</source>
        <translation>
            <numerusform>Last here %n day ago</numerusform>
            <numerusform>Last here %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n new file(s)</source>
        <translation>
            <numerusform>Leave out %n new file</numerusform>
            <numerusform>Leave out %n new files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out because of their date, a clock that jumped: %n message(s).</source>
        <translation>
            <numerusform>Left out because of its date, a clock that jumped: %n message.</numerusform>
            <numerusform>Left out because of their date, a clock that jumped: %n messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer found by %n question(s)</source>
        <translation>
            <numerusform>The only question found no answer</numerusform>
            <numerusform>None of %n questions found an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has written there for %n day(s).</source>
        <translation>
            <numerusform>Nobody has written there for %n day.</numerusform>
            <numerusform>Nobody has written there for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n day(s) only</source>
        <translation>
            <numerusform>Of the last day only</numerusform>
            <numerusform>Of the last %n days only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n week(s)</source>
        <translation>
            <numerusform>Plan %n week</numerusform>
            <numerusform>Plan %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n topic(s) on the calendar</source>
        <translation>
            <numerusform>Put %n topic on the calendar</numerusform>
            <numerusform>Put %n topics on the calendar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuse %n message(s)</source>
        <translation>
            <numerusform>Refuse %n message</numerusform>
            <numerusform>Refuse %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopen %n task(s)</source>
        <translation>
            <numerusform>Reopen %n task</numerusform>
            <numerusform>Reopen %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n topic(s)</source>
        <translation>
            <numerusform>Restore %n topic</numerusform>
            <numerusform>Restore %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revert %n import(s)</source>
        <translation>
            <numerusform>Revert %n import</numerusform>
            <numerusform>Revert %n imports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Segment, %n member(s)</source>
        <translation>
            <numerusform>Segment, %n member</numerusform>
            <numerusform>Segment, %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed up for %n event(s) at most and did not come</source>
        <translation>
            <numerusform>Signed up for %n event at most and did not come</numerusform>
            <numerusform>Signed up for %n events at most and did not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed up for %n event(s) or more and did not come</source>
        <translation>
            <numerusform>Signed up for %n event or more and did not come</numerusform>
            <numerusform>Signed up for %n events or more and did not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silent for %n day(s) or longer</source>
        <translation>
            <numerusform>Silent for %n day or longer</numerusform>
            <numerusform>Silent for %n days or longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n topic(s)</source>
        <translation>
            <numerusform>Tag %n topic</numerusform>
            <numerusform>Tag %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n shipped playbook(s)</source>
        <translation>
            <numerusform>Take %n more shipped playbook</numerusform>
            <numerusform>Take %n more shipped playbooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The goal is reached: %n have finished.</source>
        <translation>
            <numerusform>The goal is reached: %n has finished.</numerusform>
            <numerusform>The goal is reached: %n have finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last message here is %n day(s) old; all figures end there.</source>
        <translation>
            <numerusform>The last message here is %n day old; all figures end there.</numerusform>
            <numerusform>The last message here is %n days old; all figures end there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The week has its %n topic(s) already</source>
        <translation>
            <numerusform>The week has its %n topic already</numerusform>
            <numerusform>The week has its %n topics already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They joined within %n day(s), and no welcome was written.</source>
        <translation>
            <numerusform>They joined within %n day, and no welcome was written.</numerusform>
            <numerusform>They joined within %n days, and no welcome was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untag %n topic(s)</source>
        <translation>
            <numerusform>Untag %n topic</numerusform>
            <numerusform>Untag %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome %n newcomer(s)</source>
        <translation>
            <numerusform>Welcome %n newcomer</numerusform>
            <numerusform>Welcome %n newcomers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Within %n day(s) of its last use; it should rest {cooldown}</source>
        <translation>
            <numerusform>Within %n day of its last use; it should rest {cooldown}</numerusform>
            <numerusform>Within %n days of its last use; it should rest {cooldown}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote at least %n message(s)</source>
        <translation>
            <numerusform>Wrote at least %n message</numerusform>
            <numerusform>Wrote at least %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote at most %n message(s)</source>
        <translation>
            <numerusform>Wrote at most %n message</numerusform>
            <numerusform>Wrote at most %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote in the last %n day(s)</source>
        <translation>
            <numerusform>Wrote in the last %n day</numerusform>
            <numerusform>Wrote in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote nothing in the last %n day(s)</source>
        <translation>
            <numerusform>Wrote nothing in the last %n day</numerusform>
            <numerusform>Wrote nothing in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote on at least %n day(s) of the last {of}</source>
        <translation>
            <numerusform>Wrote on at least %n day of the last {of}</numerusform>
            <numerusform>Wrote on at least %n days of the last {of}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote on at most %n day(s) of the last {of}</source>
        <translation>
            <numerusform>Wrote on at most %n day of the last {of}</numerusform>
            <numerusform>Wrote on at most %n days of the last {of}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a member is silent for %n day(s)</source>
        <translation>
            <numerusform>a member is silent for %n day</numerusform>
            <numerusform>a member is silent for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n person(s)</source>
        <translation>
            <numerusform>about %n person</numerusform>
            <numerusform>about %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n person(s)</source>
        <translation>
            <numerusform>by %n person</numerusform>
            <numerusform>by %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>came to %n event(s)</source>
        <translation>
            <numerusform>came to %n event</numerusform>
            <numerusform>came to %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missed %n event(s)</source>
        <translation>
            <numerusform>missed %n event</numerusform>
            <numerusform>missed %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n question(s)</source>
        <translation>
            <numerusform>of %n question</numerusform>
            <numerusform>of %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{channel} brought %n member(s), {share} of them retained</source>
        <translation>
            <numerusform>{channel} brought %n person, {share} retained</numerusform>
            <numerusform>{channel} brought %n people, {share} of them retained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{channel} brought %n member(s); too early to tell retention</source>
        <translation>
            <numerusform>{channel} brought %n person; too early to tell retention</numerusform>
            <numerusform>{channel} brought %n people; too early to tell retention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day} · %n topic(s) that day</source>
        <translation>
            <numerusform>{day} · %n topic that day</numerusform>
            <numerusform>{day} · %n topics that day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n question(s), {answered} answered</source>
        <translation>
            <numerusform>{day}: %n question, {answered} answered</numerusform>
            <numerusform>{day}: %n questions, {answered} answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: {active} active, %n message(s)</source>
        <translation>
            <numerusform>{day}: {active} active, %n message</numerusform>
            <numerusform>{day}: {active} active, %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} brought %n new message(s)</source>
        <translation>
            <numerusform>{file} brought %n new message</numerusform>
            <numerusform>{file} brought %n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more date(s)</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n other(s)</source>
        <translation>
            <numerusform>{names} and %n other</numerusform>
            <numerusform>{names} and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} in %n day(s)</source>
        <translation>
            <numerusform>{name} tomorrow</numerusform>
            <numerusform>{name} in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{rest} of %n question(s) found no answer</source>
        <translation>
            <numerusform>{rest} of %n question found no answer</numerusform>
            <numerusform>{rest} of %n questions found no answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{waiting} of %n question(s) wait for an answer</source>
        <translation>
            <numerusform>{waiting} of %n question waits for an answer</numerusform>
            <numerusform>{waiting} of %n questions wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more character(s), Enter shows them</source>
        <translation>
            <numerusform>… %n more character, Enter shows it</numerusform>
            <numerusform>… %n more characters, Enter shows them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
