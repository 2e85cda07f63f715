<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n active day(s) in 30</source>
        <translation>
            <numerusform>%n active day in 30</numerusform>
            <numerusform>%n active days in 30</numerusform>
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
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
        <source>%n different people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n different people</numerusform>
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
        <source>%n event(s) saved as “{file}”.</source>
        <translation>
            <numerusform>%n event saved as “{file}”.</numerusform>
            <numerusform>%n events saved as “{file}”.</numerusform>
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
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
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
        <source>%n likely duplicate(s)</source>
        <translation>
            <numerusform>%n likely duplicate</numerusform>
            <numerusform>%n likely duplicates</numerusform>
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
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
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
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) on 30 days before</source>
        <translation>
            <numerusform>%n point on 30 days before</numerusform>
            <numerusform>%n points on 30 days before</numerusform>
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
        <source>%n reply(ies)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
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
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed</source>
        <translation>
            <numerusform>%n stayed</numerusform>
            <numerusform>%n stayed</numerusform>
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
        <source>%n topic(s) selected</source>
        <translation>
            <numerusform>%n topic selected</numerusform>
            <numerusform>%n topics selected</numerusform>
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
        <source>Import %n message(s)</source>
        <translation>
            <numerusform>Import %n message</numerusform>
            <numerusform>Import %n messages</numerusform>
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
        <source>{day} · %n topic(s) that day</source>
        <translation>
            <numerusform>{day} · %n topic that day</numerusform>
            <numerusform>{day} · %n topics that day</numerusform>
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
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
