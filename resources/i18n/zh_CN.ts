<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> · newer</source>
        <translation> · 有更新</translation>
    </message>
    <message>
        <source>#接龙
Saturday

1. Lin 2人
2. Chen</source>
        <translation>#接龙
周六聚会

1. 小林 2人
2. 小陈</translation>
    </message>
    <message numerus="yes">
        <source>%n active day(s) in 30</source>
        <translation>
            <numerusform>近 30 天活跃 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) in this file</source>
        <translation>
            <numerusform>文件里有 %n 个聊天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different people</source>
        <translation>
            <numerusform>共 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n 人接龙</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) saved as “{file}”.</source>
        <translation>
            <numerusform>已把 %n 个活动保存为“{file}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>新发现 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 个群</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined 30 to 60 days ago</source>
        <translation>
            <numerusform>30–60 天前入群 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likely duplicate(s)</source>
        <translation>
            <numerusform>%n 组疑似同一人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 位成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) brought by others</source>
        <translation>
            <numerusform>%n 人由他人带来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>还需 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) for {group}</source>
        <translation>
            <numerusform>{group} 有 %n 个新文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sure</source>
        <translation>
            <numerusform>%n 条待确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet</source>
        <translation>
            <numerusform>%n 人未接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) on 30 days before</source>
        <translation>
            <numerusform>%n 个百分点（较 30 天前）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put off</source>
        <translation>
            <numerusform>%n 组暂缓</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies)</source>
        <translation>
            <numerusform>%n 条回复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>还剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed</source>
        <translation>
            <numerusform>%n 人留下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n 个话题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) selected</source>
        <translation>
            <numerusform>已选 %n 个话题</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>显示(&amp;V)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>30-day activity</source>
        <translation>30 天活跃</translation>
    </message>
    <message>
        <source>30-day retention</source>
        <translation>30 日留存</translation>
    </message>
    <message>
        <source>A capacity is a whole number above 0.</source>
        <translation>人数上限须为大于 0 的整数。</translation>
    </message>
    <message>
        <source>A change to all later repetitions can&apos;t be taken over.</source>
        <translation>文件改动了此后所有重复场次，无法沿用。</translation>
    </message>
    <message>
        <source>A check-in day</source>
        <translation>某天的打卡</translation>
    </message>
    <message>
        <source>A community is people gathered round one value. Say what yours is for, then add its groups.</source>
        <translation>社群是围绕同一价值聚在一起的人。先写下它为什么存在，再添加群。</translation>
    </message>
    <message>
        <source>A group abroad has a zone of its own, on the Communities page.</source>
        <translation>海外的群可以在“社群”页单独设时区。</translation>
    </message>
    <message>
        <source>A group of this event belongs to another community.</source>
        <translation>活动所选的群属于另一个社群。</translation>
    </message>
    <message>
        <source>A member sits in a group: add one first.</source>
        <translation>成员要先有群：请先新建一个群。</translation>
    </message>
    <message>
        <source>A message does not say from which account it came: messages go with their group.</source>
        <translation>消息没有记下出自哪个账号，所以会跟着所在的群走。</translation>
    </message>
    <message>
        <source>A name has at most {n} characters.</source>
        <translation>名称最多 {n} 个字。</translation>
    </message>
    <message>
        <source>A name or an id is too long to be one, so it was left out.</source>
        <translation>名称或账号过长，不像真的，已略过。</translation>
    </message>
    <message>
        <source>A newer version was posted {when} by {name}: {entries}.</source>
        <translation>{name} {when} 又发了新的一版：{entries}。</translation>
    </message>
    <message>
        <source>A note has at most {n} characters.</source>
        <translation>备忘最多 {n} 个字。</translation>
    </message>
    <message>
        <source>A room, a link, a meeting code</source>
        <translation>地点、链接或会议号</translation>
    </message>
    <message>
        <source>A roster goes into a group: add one first.</source>
        <translation>名册要导入到群里：请先新建一个群。</translation>
    </message>
    <message>
        <source>A secret has at most {n} characters.</source>
        <translation>密码最多 {n} 个字符。</translation>
    </message>
    <message>
        <source>A shelf needs a name.</source>
        <translation>给分类起个名字。</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this number to something like 8.613E+12. It was left out: format the column as text and save again.</source>
        <translation>表格软件把这个号码变成了 8.613E+12 这样的科学计数，已略过。请把该列设为文本格式后重新保存。</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>给标签起个名字。</translation>
    </message>
    <message>
        <source>A target is a whole number above 0, or empty.</source>
        <translation>目标须为大于 0 的整数，也可以留空。</translation>
    </message>
    <message>
        <source>A tier set by hand on the Members page counts before these.</source>
        <translation>在“成员”页手动设定的势能优先。</translation>
    </message>
    <message>
        <source>A title has at most {n} characters.</source>
        <translation>标题最多 {n} 个字。</translation>
    </message>
    <message>
        <source>A topic needs a title.</source>
        <translation>话题要有标题。</translation>
    </message>
    <message>
        <source>A warm word without selling</source>
        <translation>只问好，不推销</translation>
    </message>
    <message>
        <source>About</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>About Qunce</source>
        <translation>关于群策</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>账号昵称</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>拉新</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Active members</source>
        <translation>活跃成员</translation>
    </message>
    <message>
        <source>Active members fell from {before} to {after} a day</source>
        <translation>日活跃成员从 {before} 人降到 {after} 人</translation>
    </message>
    <message>
        <source>Active members held at {after} a day</source>
        <translation>日活跃成员稳定在 {after} 人</translation>
    </message>
    <message>
        <source>Active members rose from {before} to {after} a day</source>
        <translation>日活跃成员从 {before} 人升到 {after} 人</translation>
    </message>
    <message>
        <source>Active on {day}</source>
        <translation>{day} 的活跃成员</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动型</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a community first</source>
        <translation>先新建社群</translation>
    </message>
    <message>
        <source>Add a community first; announcements belong to one.</source>
        <translation>先建一个社群，公告要归在某个社群下。</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>新建群</translation>
    </message>
    <message>
        <source>Add a shelf</source>
        <translation>新建分类</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Add a tag …</source>
        <translation>加标签…</translation>
    </message>
    <message>
        <source>Add community “{name}”</source>
        <translation>新建社群“{name}”</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Add group “{name}”</source>
        <translation>新建群“{name}”</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加备忘</translation>
    </message>
    <message>
        <source>Add shelf</source>
        <translation>新建分类</translation>
    </message>
    <message>
        <source>Add topic</source>
        <translation>新建话题</translation>
    </message>
    <message>
        <source>Added {day} · changed {when}</source>
        <translation>{day}添加 · {when}修改</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>全部图表</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部群</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部场次</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>全部话题</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>Always {tier}</source>
        <translation>固定为{tier}势能</translation>
    </message>
    <message>
        <source>An announcement has at most {n} characters; split it into several.</source>
        <translation>一条公告最多 {n} 个字，请拆成几条。</translation>
    </message>
    <message>
        <source>An earlier line of this file already stands for the same member.</source>
        <translation>本文件前面已有一行对应同一位成员。</translation>
    </message>
    <message>
        <source>An event can repeat at most {most} times. Give it an end date instead.</source>
        <translation>活动最多重复 {most} 次，请改为设置结束日期。</translation>
    </message>
    <message>
        <source>An event can&apos;t last longer than a year.</source>
        <translation>一个活动不能超过一年。</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Announcements (Markdown)</source>
        <translation>公告（Markdown）</translation>
    </message>
    <message>
        <source>Announcements (plain text)</source>
        <translation>公告（纯文本）</translation>
    </message>
    <message>
        <source>Announcements (web page)</source>
        <translation>公告（网页）</translation>
    </message>
    <message>
        <source>Another program is writing to this store. The change waits and is saved as soon as it is done.</source>
        <translation>另一个程序正在写入这个数据库。你的改动已排队，等它写完会自动保存。</translation>
    </message>
    <message>
        <source>Another time …</source>
        <translation>其他时间…</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Answered {text}</source>
        <translation>答卷｜{text}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Any answers</source>
        <translation>任何答卷</translation>
    </message>
    <message>
        <source>Any group</source>
        <translation>全部群</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>全部角色</translation>
    </message>
    <message>
        <source>Any season</source>
        <translation>全部时令</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Any tier</source>
        <translation>全部势能</translation>
    </message>
    <message>
        <source>Any time of the year</source>
        <translation>全年可用</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive community “{name}”</source>
        <translation>归档社群“{name}”</translation>
    </message>
    <message>
        <source>Archive group “{name}”</source>
        <translation>归档群“{name}”</translation>
    </message>
    <message>
        <source>Archive member</source>
        <translation>归档成员</translation>
    </message>
    <message>
        <source>Archive members</source>
        <translation>归档成员</translation>
    </message>
    <message>
        <source>Archive or restore the community</source>
        <translation>归档或恢复社群</translation>
    </message>
    <message>
        <source>Archive or restore the group</source>
        <translation>归档或恢复群</translation>
    </message>
    <message>
        <source>Archive topics</source>
        <translation>归档话题</translation>
    </message>
    <message>
        <source>Archive {n} members</source>
        <translation>归档 {n} 位成员</translation>
    </message>
    <message>
        <source>Archive {n} topics</source>
        <translation>归档 {n} 个话题</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>As each file says</source>
        <translation>按文件内容</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>As found ({encoding})</source>
        <translation>自动识别（{encoding}）</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>按文件内容</translation>
    </message>
    <message>
        <source>As the file suggests</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新确认</translation>
    </message>
    <message>
        <source>Ask again who made an entry</source>
        <translation>重新确认是谁接的龙</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>正在检测…</translation>
    </message>
    <message>
        <source>Attach sign-up list</source>
        <translation>关联接龙</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>秋季</translation>
    </message>
    <message>
        <source>Avg. replies</source>
        <translation>平均回复</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>向前翻</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backed up.</source>
        <translation>备份好了。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>Begin with last night&apos;s chat: export it in your chat program and drop the file here. Nothing leaves this machine.</source>
        <translation>从昨晚的聊天记录开始：在聊天软件里导出，把文件拖到这里。所有数据都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>早报</translation>
    </message>
    <message>
        <source>Bring a chat in</source>
        <translation>导入聊天记录</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>带来</translation>
    </message>
    <message>
        <source>Brought {n}, {stayed} stayed</source>
        <translation>带来 {n} 人，留下 {stayed} 人</translation>
    </message>
    <message>
        <source>By a rule of its own</source>
        <translation>自定义规则</translation>
    </message>
    <message>
        <source>By activity</source>
        <translation>按活跃度</translation>
    </message>
    <message>
        <source>By activity: {tier}</source>
        <translation>按活跃度：{tier}势能</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Calendar (.ics)</source>
        <translation>日历（.ics）</translation>
    </message>
    <message>
        <source>Calendar imported: {created} new, {updated} updated, {unchanged} unchanged, {skipped} left out.</source>
        <translation>日历已导入：新增 {created}，更新 {updated}，未变 {unchanged}，略过 {skipped}。</translation>
    </message>
    <message>
        <source>Call for articles</source>
        <translation>征文</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来的方式</translation>
    </message>
    <message>
        <source>Can&apos;t come</source>
        <translation>来不了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有改动任何数据。</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>人数上限</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change group nickname</source>
        <translation>修改群昵称</translation>
    </message>
    <message>
        <source>Change group nickname or remark</source>
        <translation>修改群昵称或备注</translation>
    </message>
    <message>
        <source>Change groups of event</source>
        <translation>更改活动的群</translation>
    </message>
    <message>
        <source>Change how heads are counted</source>
        <translation>更改人数算法</translation>
    </message>
    <message>
        <source>Change how new files are taken</source>
        <translation>更改新文件的导入方式</translation>
    </message>
    <message>
        <source>Change length of event</source>
        <translation>更改活动时长</translation>
    </message>
    <message>
        <source>Change only this one</source>
        <translation>只改这一场</translation>
    </message>
    <message>
        <source>Change remark</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Change roles</source>
        <translation>修改角色</translation>
    </message>
    <message>
        <source>Change status of {n} topics</source>
        <translation>更改 {n} 个话题的状态</translation>
    </message>
    <message>
        <source>Change the tier of {n} members</source>
        <translation>调整 {n} 位成员的势能</translation>
    </message>
    <message>
        <source>Change tier</source>
        <translation>调整势能</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Changed the name</source>
        <translation>改了名字</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>群聊</translation>
    </message>
    <message>
        <source>Chat for other programs (ChatLab JSON)</source>
        <translation>聊天记录（ChatLab JSON，可供其他软件读取）</translation>
    </message>
    <message>
        <source>Chat for other programs (ChatLab JSONL)</source>
        <translation>聊天记录交换文件（ChatLab JSONL）</translation>
    </message>
    <message>
        <source>Chat text</source>
        <translation>聊天文字</translation>
    </message>
    <message>
        <source>ChatLab (JSON, JSONL)</source>
        <translation>ChatLab（JSON、JSONL）</translation>
    </message>
    <message>
        <source>ChatLab member list</source>
        <translation>ChatLab 成员列表</translation>
    </message>
    <message>
        <source>Chats in this file</source>
        <translation>文件里的群聊</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>打卡</translation>
    </message>
    <message>
        <source>Check-in day</source>
        <translation>打卡日期</translation>
    </message>
    <message>
        <source>Check-in: launch</source>
        <translation>打卡启动</translation>
    </message>
    <message>
        <source>Check-in: today</source>
        <translation>今日打卡</translation>
    </message>
    <message>
        <source>China ({zone})</source>
        <translation>中国（{zone}）</translation>
    </message>
    <message>
        <source>Choose a folder to import…</source>
        <translation>选择文件夹导入…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose an account or a group to split off.</source>
        <translation>请勾选要拆出去的账号或群。</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>换一个文件夹</translation>
    </message>
    <message>
        <source>Choose at least two members to put together.</source>
        <translation>请至少选择两位成员再合并。</translation>
    </message>
    <message>
        <source>Choose files to import…</source>
        <translation>选择要导入的文件…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose from the topics that are ready</source>
        <translation>从备好的话题里挑</translation>
    </message>
    <message>
        <source>Choose the group of a watched folder</source>
        <translation>选择监视文件夹对应的群</translation>
    </message>
    <message>
        <source>Choose the group that this roster is of.</source>
        <translation>请选择这份名册属于哪个群。</translation>
    </message>
    <message>
        <source>Choose the kind of community from the list.</source>
        <translation>请从列表中选择社群类型。</translation>
    </message>
    <message>
        <source>Choose the platform from the list.</source>
        <translation>请从列表中选择平台。</translation>
    </message>
    <message>
        <source>Choose the role from the list.</source>
        <translation>请从列表中选择角色。</translation>
    </message>
    <message>
        <source>Choose the rule from the list.</source>
        <translation>请从列表里选一种算法。</translation>
    </message>
    <message>
        <source>Choose the tier from the list.</source>
        <translation>请从列表中选择势能。</translation>
    </message>
    <message>
        <source>Choose the zone of a watched folder</source>
        <translation>选择监视文件夹的时区</translation>
    </message>
    <message>
        <source>CipherTalk (JSON)</source>
        <translation>CipherTalk 详细 JSON</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closing a group</source>
        <translation>关群告别</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>Columns of topics …</source>
        <translation>话题表显示哪些列…</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>显示哪些列…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Community and search</source>
        <translation>社群与搜索</translation>
    </message>
    <message>
        <source>Compared with the roster of {day}</source>
        <translation>与 {day} 的名册相比</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>名片推荐</translation>
    </message>
    <message>
        <source>Contacts (vCard)</source>
        <translation>通讯录（vCard）</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>转化</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n character(s) as plain text.</source>
        <translation>
            <numerusform>已复制 %n 个字的纯文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>已复制为图片。</translation>
    </message>
    <message>
        <source>Copied as a table: paste it into a spreadsheet.</source>
        <translation>已复制为表格，可直接粘贴到电子表格里。</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy messages in WeChat or QQ and paste them here.</source>
        <translation>在微信或 QQ 里复制消息，粘贴到这里。</translation>
    </message>
    <message>
        <source>Copy opening text</source>
        <translation>复制开场文案</translation>
    </message>
    <message>
        <source>Copy reminder</source>
        <translation>复制提醒</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Copy the newest version from the chat. A later one updates the same list.</source>
        <translation>从群里复制最新的一版；以后再贴新的，会更新同一份接龙。</translation>
    </message>
    <message>
        <source>Core group {n}</source>
        <translation>核心群 {n}</translation>
    </message>
    <message>
        <source>Create community</source>
        <translation>创建社群</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>创建群</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>Creators, managers and everyone of high tier: activate them first</source>
        <translation>创建者、管理者与高势能成员：最先激活他们</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Data to {moment} · {days}</source>
        <translation>数据截至 {moment} · 覆盖 {days}</translation>
    </message>
    <message>
        <source>Dates are in the file</source>
        <translation>文件里有日期</translation>
    </message>
    <message>
        <source>Dates must lie between {first} and {last}.</source>
        <translation>日期须在 {first} 与 {last} 之间。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>日期与时间</translation>
    </message>
    <message>
        <source>Day before month</source>
        <translation>日在月前</translation>
    </message>
    <message>
        <source>Day count and the format to copy</source>
        <translation>第几天，照着发的格式</translation>
    </message>
    <message>
        <source>Day not over</source>
        <translation>当天未结束</translation>
    </message>
    <message>
        <source>Day of the event, or today</source>
        <translation>活动那天；没选活动就是今天</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再决定</translation>
    </message>
    <message>
        <source>Delete announcement</source>
        <translation>删除公告</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>删除活动</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>删除备忘</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>删除这条备忘</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Detach sign-up list</source>
        <translation>取消关联接龙</translation>
    </message>
    <message>
        <source>Differentiator</source>
        <translation>分化者</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Discord (DiscordChatExporter, CSV)</source>
        <translation>Discord（DiscordChatExporter，CSV）</translation>
    </message>
    <message>
        <source>Discord (DiscordChatExporter, JSON)</source>
        <translation>Discord（DiscordChatExporter，JSON）</translation>
    </message>
    <message>
        <source>Discord (DiscordChatExporter, text)</source>
        <translation>Discord（DiscordChatExporter，文本）</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>不重复</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Drafts {n}</source>
        <translation>草稿 {n}</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on this window. They are only read, never moved or changed.</source>
        <translation>把文件或文件夹拖到窗口任意位置即可。只读取，不移动也不修改。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Duplicate announcement</source>
        <translation>复制一份公告</translation>
    </message>
    <message>
        <source>Duplicate event</source>
        <translation>复制活动</translation>
    </message>
    <message>
        <source>Duplicate topic</source>
        <translation>复制话题</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>EchoTrace (JSON)</source>
        <translation>EchoTrace JSON</translation>
    </message>
    <message>
        <source>Edit announcement</source>
        <translation>修改公告</translation>
    </message>
    <message>
        <source>Edit community “{name}”</source>
        <translation>修改社群“{name}”</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>编辑活动</translation>
    </message>
    <message>
        <source>Edit group “{name}”</source>
        <translation>修改群“{name}”</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>修改备忘</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>改标题</translation>
    </message>
    <message>
        <source>Edit topic</source>
        <translation>编辑话题</translation>
    </message>
    <message>
        <source>Empty page</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>English rendering</source>
        <translation>英文版本</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Event calendar</source>
        <translation>活动日历</translation>
    </message>
    <message>
        <source>Event notice</source>
        <translation>活动通知</translation>
    </message>
    <message>
        <source>Events belong to a community. Add one first.</source>
        <translation>活动要归到社群名下，请先建一个社群。</translation>
    </message>
    <message>
        <source>Events can repeat daily, weekly, monthly or yearly, not more often: {rule}</source>
        <translation>活动只能按天、周、月、年重复，不能更频繁：{rule}</translation>
    </message>
    <message>
        <source>Every chat of “{file}” is left out. Choose one to import.</source>
        <translation>“{file}”里的群聊都没有勾选。请至少选一个。</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every entry has its member.</source>
        <translation>每条都对上了人。</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>每两周</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everyone of the group answered.</source>
        <translation>群里的人都接了。</translation>
    </message>
    <message>
        <source>Everything stays on this machine: nothing is sent unless you send it yourself.</source>
        <translation>一切都留在这台电脑上：除非你自己发送，什么都不会发出去。</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交流型</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export as HTML…</source>
        <translation>导出为 HTML…</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>导出为 Markdown…</translation>
    </message>
    <message>
        <source>Export as text…</source>
        <translation>导出为文本…</translation>
    </message>
    <message>
        <source>Export as {kind} …</source>
        <translation>导出 {kind}…</translation>
    </message>
    <message>
        <source>Export calendar</source>
        <translation>导出日历</translation>
    </message>
    <message>
        <source>Export calendar (.ics)…</source>
        <translation>导出日历（.ics）…</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Export {what}</source>
        <translation>导出{what}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Exporting calendar</source>
        <translation>正在导出日历</translation>
    </message>
    <message>
        <source>Few rules, each with its reason</source>
        <translation>规矩不多，每条都讲明为什么</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Find by any words, pinyin or initials of the title</source>
        <translation>按内容、标题拼音或首字母查找</translation>
    </message>
    <message>
        <source>Find by name, pinyin, initials or id</source>
        <translation>按名字、拼音、首字母或账号查找</translation>
    </message>
    <message>
        <source>Find members</source>
        <translation>查找成员</translation>
    </message>
    <message>
        <source>Find members, topics, events, drafts, or type a command…   Ctrl+K</source>
        <translation>搜索成员、话题、活动、公告，或输入命令…   Ctrl+K</translation>
    </message>
    <message>
        <source>Find topics</source>
        <translation>查找话题</translation>
    </message>
    <message>
        <source>First message in {group}</source>
        <translation>在{group}第一次发言</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Follow-up questions</source>
        <translation>追问</translation>
    </message>
    <message>
        <source>Follow-up questions of the topic, numbered</source>
        <translation>话题的追问，带编号</translation>
    </message>
    <message>
        <source>Form answers (金数据 and others)</source>
        <translation>表单答卷（金数据等）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>向后翻</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Found in the chat: posted {when} by {name}. Keep it to match names and count who comes.</source>
        <translation>在群聊里发现，{name} {when} 发的。收下后可以对名单、算人数。</translation>
    </message>
    <message>
        <source>Found: {title}</source>
        <translation>发现：{title}</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>转化漏斗</translation>
    </message>
    <message>
        <source>Gain in English</source>
        <translation>成员收获（英文）</translation>
    </message>
    <message>
        <source>Gen.</source>
        <translation>万能</translation>
    </message>
    <message>
        <source>Gen. {general} : Pro. {professional} · target {a} : {b}</source>
        <translation>万能 {general} : 专业 {professional} · 目标 {a} : {b}</translation>
    </message>
    <message>
        <source>General</source>
        <translation>万能</translation>
    </message>
    <message>
        <source>Give or take a role</source>
        <translation>赋予或取消角色</translation>
    </message>
    <message>
        <source>Give role</source>
        <translation>赋予角色</translation>
    </message>
    <message>
        <source>Give the community a name.</source>
        <translation>请给社群起个名字。</translation>
    </message>
    <message>
        <source>Give the group a name.</source>
        <translation>请给群起个名字。</translation>
    </message>
    <message>
        <source>Give the member a name.</source>
        <translation>请填写成员的名字。</translation>
    </message>
    <message>
        <source>Give {n} members a role</source>
        <translation>为 {n} 位成员赋予角色</translation>
    </message>
    <message>
        <source>Go back to the store as it was on {when}?</source>
        <translation>回到 {when} 时的数据吗？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Goal, rule and reward of a campaign</source>
        <translation>目标、玩法和坚持到底的回报</translation>
    </message>
    <message>
        <source>Google Chat (Takeout)</source>
        <translation>Google Chat（Takeout）</translation>
    </message>
    <message>
        <source>Google Contacts</source>
        <translation>Google 通讯录</translation>
    </message>
    <message>
        <source>Greets by name and gives one first step</source>
        <translation>叫出名字，给一个小小的第一步</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Group nickname</source>
        <translation>群昵称</translation>
    </message>
    <message>
        <source>Group of this folder</source>
        <translation>这个文件夹对应的群</translation>
    </message>
    <message>
        <source>Group rules</source>
        <translation>群规</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>所在群</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>群外</translation>
    </message>
    <message>
        <source>Guest lecture</source>
        <translation>嘉宾分享</translation>
    </message>
    <message>
        <source>Guest talk</source>
        <translation>嘉宾分享</translation>
    </message>
    <message>
        <source>Guest, subject, and questions collected ahead</source>
        <translation>嘉宾、主题，提前收问题</translation>
    </message>
    <message>
        <source>Has not written anything yet</source>
        <translation>从未发过言</translation>
    </message>
    <message>
        <source>Headline numbers</source>
        <translation>关键数字</translation>
    </message>
    <message>
        <source>Heads are counted</source>
        <translation>人数算法</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>High tier</source>
        <translation>高势能</translation>
    </message>
    <message>
        <source>High tier {percent} against {target}: this turns into a contact list</source>
        <translation>高势能占 {percent}，目标 {target}：容易只剩下通讯录</translation>
    </message>
    <message>
        <source>Holiday greeting</source>
        <translation>节日问候</translation>
    </message>
    <message>
        <source>Hook, questions and what members gain</source>
        <translation>开场、追问，和聊完能带走的</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>活跃时段</translation>
    </message>
    <message>
        <source>How many are in the group</source>
        <translation>群里现在多少人</translation>
    </message>
    <message>
        <source>How many days the check-in lasts</source>
        <translation>打卡一共几天</translation>
    </message>
    <message>
        <source>How many the group can hold</source>
        <translation>群最多容纳多少人</translation>
    </message>
    <message>
        <source>How tiers are told</source>
        <translation>势能怎么分</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>想法</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n message(s)</source>
        <translation>
            <numerusform>导入 %n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a chat</source>
        <translation>导入聊天记录</translation>
    </message>
    <message>
        <source>Import a chat export or a roster, and this chart shows the mix of members.</source>
        <translation>导入聊天记录或成员名单，就能看到成员结构。</translation>
    </message>
    <message>
        <source>Import a chat export, and see here how lively the groups are.</source>
        <translation>导入聊天记录，就能在这里看到群的活力。</translation>
    </message>
    <message>
        <source>Import a chat export, and this chart fills itself.</source>
        <translation>导入一份聊天记录，图表就会出现。</translation>
    </message>
    <message>
        <source>Import a chat to see this</source>
        <translation>导入聊天记录后显示</translation>
    </message>
    <message>
        <source>Import calendar</source>
        <translation>导入日历</translation>
    </message>
    <message>
        <source>Import calendar (.ics)…</source>
        <translation>导入日历（.ics）…</translation>
    </message>
    <message>
        <source>Import chat</source>
        <translation>导入聊天记录</translation>
    </message>
    <message>
        <source>Import chat…</source>
        <translation>导入聊天记录…</translation>
    </message>
    <message>
        <source>Import everything that is previewed</source>
        <translation>导入所有已预览的文件</translation>
    </message>
    <message>
        <source>Import new files at once</source>
        <translation>新文件自动导入</translation>
    </message>
    <message>
        <source>Import roster</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Import roster …</source>
        <translation>导入名册…</translation>
    </message>
    <message>
        <source>Import “{file}”</source>
        <translation>导入“{file}”</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Imported at</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Imported: {figures}</source>
        <translation>已导入：{figures}</translation>
    </message>
    <message>
        <source>Importing calendar</source>
        <translation>正在导入日历</translation>
    </message>
    <message>
        <source>Importing the roster</source>
        <translation>正在导入名册</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>In all below</source>
        <translation>含间接</translation>
    </message>
    <message>
        <source>In groups</source>
        <translation>所在群</translation>
    </message>
    <message>
        <source>In the chat</source>
        <translation>群里的样子</translation>
    </message>
    <message>
        <source>In the group for over 30 days, spoke in the last 30, but not in the last 14</source>
        <translation>入群超过 30 天，近 30 天说过话，但最近 14 天没有出现</translation>
    </message>
    <message>
        <source>In the groups</source>
        <translation>在群</translation>
    </message>
    <message>
        <source>In which time zone was {name} written? The file does not say; --zone does.</source>
        <translation>{name} 里的时间属于哪个时区？文件没有写明，可用 --zone 指定。</translation>
    </message>
    <message>
        <source>In which zone are its times?</source>
        <translation>文件里的时间属于哪个时区？</translation>
    </message>
    <message>
        <source>In {group}</source>
        <translation>在{group}</translation>
    </message>
    <message>
        <source>Insert placeholder</source>
        <translation>插入占位符</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Into group</source>
        <translation>导入到群</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>邀请链接</translation>
    </message>
    <message>
        <source>Invite tree</source>
        <translation>邀请关系</translation>
    </message>
    <message>
        <source>Join request</source>
        <translation>申请加入</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入群</translation>
    </message>
    <message>
        <source>Joined / left, 7 days</source>
        <translation>7 日新进 / 退群</translation>
    </message>
    <message>
        <source>Joined or left on {day}</source>
        <translation>{day} 进群或退群的人</translation>
    </message>
    <message>
        <source>Joined within the last 7 days</source>
        <translation>最近 7 天入群</translation>
    </message>
    <message>
        <source>Joined {group}</source>
        <translation>加入{group}</translation>
    </message>
    <message>
        <source>Joined {group} between these days</source>
        <translation>这几天之间加入{group}</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>进群</translation>
    </message>
    <message>
        <source>Joins and leaves</source>
        <translation>进群与退群</translation>
    </message>
    <message>
        <source>Keep list</source>
        <translation>收下这份接龙</translation>
    </message>
    <message>
        <source>Keep sign-up list</source>
        <translation>收下接龙</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>以此为准</translation>
    </message>
    <message>
        <source>Keep two members apart</source>
        <translation>标记为不同的人</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>钥匙串</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind of community</source>
        <translation>社群类型</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>LINE</translation>
    </message>
    <message>
        <source>LINE (text)</source>
        <translation>LINE（文本）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Language of the reminder</source>
        <translation>提醒的语言</translation>
    </message>
    <message>
        <source>Last 180 days</source>
        <translation>近 180 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>最近导入</translation>
    </message>
    <message>
        <source>Last spoke</source>
        <translation>最近发言</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次用</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Latest message in {group}</source>
        <translation>在{group}最近一次发言</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习型</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Leave out {n} new files</source>
        <translation>不导入 {n} 个新文件</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>退群</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已退群</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略过的活动</translation>
    </message>
    <message>
        <source>Left {group}</source>
        <translation>退出{group}</translation>
    </message>
    <message>
        <source>Left {group} between these days</source>
        <translation>这几天之间退出{group}</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Let your export tool write into one folder for each group, and watch it here: new files are offered, or taken by themselves.</source>
        <translation>让导出工具把每个群的记录写进各自的文件夹，并在这里监视：有新文件会提示，也可以自动导入。</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>话题库</translation>
    </message>
    <message>
        <source>Libraries and shelves</source>
        <translation>话题库与分类</translation>
    </message>
    <message>
        <source>Library · shelf</source>
        <translation>库 · 分类</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似同一人</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Line {line} is longer than {n} MB: this is no chat export. Nothing was imported.</source>
        <translation>第 {line} 行超过 {n} MB，不是聊天记录。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Line {line} of {file} is not a line of a table: a quotation mark may be missing.</source>
        <translation>{file} 第 {line} 行不像表格的一行：可能少了一个引号。</translation>
    </message>
    <message>
        <source>Line {line} of {name} is longer than {n} MB: this is no chat export. Nothing was imported.</source>
        <translation>{name} 的第 {line} 行超过 {n} MB，不是聊天记录。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
        <source>Line {line}: {title}</source>
        <translation>第 {line} 行：{title}</translation>
    </message>
    <message>
        <source>Links, examples, numbers to have at hand</source>
        <translation>备好的链接、案例和数字</translation>
    </message>
    <message>
        <source>Lists everyone in the group: who is missing has left</source>
        <translation>列出了全部群成员：不在上面的算退群</translation>
    </message>
    <message>
        <source>Live charts</source>
        <translation>实时数据</translation>
    </message>
    <message>
        <source>Liveliest on {weekday} from {start} to {end}: {mean} messages</source>
        <translation>周{weekday} {start}–{end} 最热闹，平均 {mean} 条</translation>
    </message>
    <message>
        <source>Load the sample community</source>
        <translation>载入示例社群</translation>
    </message>
    <message>
        <source>Load the starter library</source>
        <translation>载入起步话题库</translation>
    </message>
    <message>
        <source>Loading the sample community</source>
        <translation>正在载入示例社群</translation>
    </message>
    <message>
        <source>Locked or not answering. Unlock it and come back to this page.</source>
        <translation>已锁定或没有回应。请先解锁，再回到本页。</translation>
    </message>
    <message>
        <source>Look around in the sample community</source>
        <translation>先看看示例社群</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Look at this community</source>
        <translation>切换到这个社群</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>名册日期</translation>
    </message>
    <message>
        <source>Make a draft again</source>
        <translation>改回草稿</translation>
    </message>
    <message>
        <source>Make announcement a draft again</source>
        <translation>改回草稿</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Mark a backup in the list first.</source>
        <translation>先在列表里选中一个备份。</translation>
    </message>
    <message>
        <source>Mark announcement as posted</source>
        <translation>标为已发布</translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation>标为已发布</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Material of the topic</source>
        <translation>话题的素材</translation>
    </message>
    <message>
        <source>Matrix (Element, JSON)</source>
        <translation>Matrix（Element，JSON）</translation>
    </message>
    <message>
        <source>Mean of 7 days</source>
        <translation>7 日均值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Meet-up</source>
        <translation>线下聚会</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Member roster</source>
        <translation>成员名册</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Members (CSV)</source>
        <translation>成员（CSV）</translation>
    </message>
    <message>
        <source>Members / capacity</source>
        <translation>成员 / 上限</translation>
    </message>
    <message>
        <source>Members in groups</source>
        <translation>在群成员</translation>
    </message>
    <message>
        <source>Members who may be the same person</source>
        <translation>可能是同一个人的成员</translation>
    </message>
    <message>
        <source>Members: {new} new, {known} known</source>
        <translation>成员：新 {new} 人，已知 {known} 人</translation>
    </message>
    <message>
        <source>MemoTrace (CSV)</source>
        <translation>留痕 MemoTrace CSV</translation>
    </message>
    <message>
        <source>MemoTrace (text for AI)</source>
        <translation>留痕 MemoTrace 对话文本（AI 用）</translation>
    </message>
    <message>
        <source>MemoTrace (text)</source>
        <translation>留痕 MemoTrace TXT</translation>
    </message>
    <message>
        <source>MemoTrace (web page)</source>
        <translation>留痕 MemoTrace 网页</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge into one member</source>
        <translation>合并为一位成员</translation>
    </message>
    <message>
        <source>Merge these two</source>
        <translation>合并这两位</translation>
    </message>
    <message>
        <source>Merge {n} members</source>
        <translation>合并 {n} 位成员</translation>
    </message>
    <message>
        <source>Merged with {name} on {day}</source>
        <translation>{day}与“{name}”合并</translation>
    </message>
    <message>
        <source>Merging keeps all ids, names, messages and notes. It can be split again at any time.</source>
        <translation>合并会保留所有账号、名字、消息和备忘，之后随时可以拆开。</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages (CSV)</source>
        <translation>消息（CSV）</translation>
    </message>
    <message>
        <source>Messages and active members</source>
        <translation>消息与活跃成员</translation>
    </message>
    <message>
        <source>Messages: {new} new, {known} known, {changed} changed, {unreadable} unreadable</source>
        <translation>消息：新 {new} 条，已有 {known} 条，有改动 {changed} 条，无法读取 {unreadable} 条</translation>
    </message>
    <message>
        <source>Messenger, Instagram (JSON)</source>
        <translation>Messenger、Instagram（JSON）</translation>
    </message>
    <message>
        <source>Mid</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Mid tier</source>
        <translation>中势能</translation>
    </message>
    <message>
        <source>Mid tier {percent} against {target}: they lack models to rise to</source>
        <translation>中势能占 {percent}，目标 {target}：缺少可以追赶的榜样</translation>
    </message>
    <message>
        <source>Midyear</source>
        <translation>年中</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Month before day</source>
        <translation>月在日前</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about this file</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Morning briefing</source>
        <translation>行业早报</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move event</source>
        <translation>移动活动</translation>
    </message>
    <message>
        <source>Move one occurrence</source>
        <translation>移动其中一场</translation>
    </message>
    <message>
        <source>Move shelf</source>
        <translation>移动分类</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Name of the chosen member in this group</source>
        <translation>所选成员在本群的昵称</translation>
    </message>
    <message>
        <source>Name of the community</source>
        <translation>社群的名字</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>群的名字</translation>
    </message>
    <message>
        <source>Name of the shelf</source>
        <translation>分类名称</translation>
    </message>
    <message>
        <source>Names and ids</source>
        <translation>名字与账号</translation>
    </message>
    <message>
        <source>Names, times and places are filled in for you; you see the result as the chat will show it.</source>
        <translation>名字、时间、地点自动填好，右边就是群里看到的样子。</translation>
    </message>
    <message>
        <source>Nearly full: time for a new group</source>
        <translation>接近上限，可开新群</translation>
    </message>
    <message>
        <source>Needed before the topic is ready</source>
        <translation>写清收获，话题才算备好</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净增</translation>
    </message>
    <message>
        <source>Net {net}</source>
        <translation>净增 {net}</translation>
    </message>
    <message>
        <source>Net {net} · {n} by {channel}</source>
        <translation>净增 {net}，来自{channel} {n}</translation>
    </message>
    <message>
        <source>Net, mean of 7 days</source>
        <translation>净增（7 日均值）</translation>
    </message>
    <message>
        <source>Never spoke {n}</source>
        <translation>从未发言 {n}</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>从未用过</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New Year</source>
        <translation>新年</translation>
    </message>
    <message>
        <source>New announcement</source>
        <translation>新建公告</translation>
    </message>
    <message>
        <source>New community</source>
        <translation>新建社群</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新备忘</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>新建数据库</translation>
    </message>
    <message>
        <source>New store…</source>
        <translation>新建数据库…</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>新建话题</translation>
    </message>
    <message>
        <source>New {n}</source>
        <translation>新人 {n}</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>未来 30 天</translation>
    </message>
    <message>
        <source>No backup was made: “{folder}” can&apos;t be written ({reason}). Your data is unchanged.</source>
        <translation>没有备份成功：“{folder}”无法写入（{reason}）。你的数据没有变化。</translation>
    </message>
    <message>
        <source>No backup yet. One is made whenever you close a store that has changed.</source>
        <translation>还没有备份。只要数据有变化，关闭时就会自动备份一次。</translation>
    </message>
    <message>
        <source>No chat file has told yet who invited whom. The platform writes it when somebody joins.</source>
        <translation>聊天记录里还没有谁邀请了谁。有人入群时，平台会写下这一行。</translation>
    </message>
    <message>
        <source>No chat imported yet</source>
        <translation>还没有导入聊天记录</translation>
    </message>
    <message>
        <source>No community yet</source>
        <translation>还没有社群</translation>
    </message>
    <message>
        <source>No copy was saved: “{folder}” can&apos;t be written ({reason}). Your data is unchanged.</source>
        <translation>副本没有保存：“{folder}”无法写入（{reason}）。您的数据没有变动。</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>不选活动</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>不选群</translation>
    </message>
    <message>
        <source>No group yet. Add the first one: a chat export can be imported into it.</source>
        <translation>还没有群。先新建一个，聊天记录就能导入进来。</translation>
    </message>
    <message>
        <source>No imports yet.</source>
        <translation>还没有导入记录。</translation>
    </message>
    <message>
        <source>No likely duplicates. Names that many people have are never a reason.</source>
        <translation>没有疑似同一人的成员。重名常见的名字不会作为理由。</translation>
    </message>
    <message>
        <source>No list is seen yet: it begins with #接龙 and has numbered entries.</source>
        <translation>还没认出接龙：开头要有“#接龙”，下面是带编号的名单。</translation>
    </message>
    <message>
        <source>No member</source>
        <translation>不选成员</translation>
    </message>
    <message>
        <source>No message in {name} could be read. Line {line}: {reason}</source>
        <translation>{name} 里没有一条消息能读出来。第 {line} 行：{reason}</translation>
    </message>
    <message>
        <source>No server, no account, no statistics, no update check.</source>
        <translation>没有服务器，不用账号，不做统计，也不检查更新。</translation>
    </message>
    <message>
        <source>No sign-up list yet.</source>
        <translation>还没有接龙。</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>不选话题</translation>
    </message>
    <message>
        <source>No topic fits this filter.</source>
        <translation>没有符合条件的话题。</translation>
    </message>
    <message>
        <source>No topics yet. Start with 176 ready-made ones in two libraries, or write your own.</source>
        <translation>还没有话题。先载入 176 个现成的，或者自己写。</translation>
    </message>
    <message>
        <source>Nobody fits this filter.</source>
        <translation>没有符合条件的成员。</translation>
    </message>
    <message>
        <source>Nobody is here yet. Import last night&apos;s chat and its people appear by themselves.</source>
        <translation>这里还没有成员。导入昨晚的聊天记录，群里的人会自动出现。</translation>
    </message>
    <message>
        <source>Nobody is in these groups now.</source>
        <translation>这些群里现在没有成员。</translation>
    </message>
    <message>
        <source>Nobody joined 30 to 60 days ago</source>
        <translation>30–60 天前无人入群</translation>
    </message>
    <message>
        <source>Nobody joined or left</source>
        <translation>没有人进群或退群</translation>
    </message>
    <message>
        <source>Nobody the roster knows, so far.</source>
        <translation>还没有对上名册的人。</translation>
    </message>
    <message>
        <source>None on this system. You will be asked for a password each time.</source>
        <translation>本机没有钥匙串，需要密码时会每次询问。</translation>
    </message>
    <message>
        <source>Not filled yet: {names}</source>
        <translation>还没填：{names}</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Not in this group</source>
        <translation>不在这个群</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>正在写…</translation>
    </message>
    <message>
        <source>Not signed up</source>
        <translation>还没接</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Not taken: {titles}</source>
        <translation>未采用：{titles}</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Not used for 30 days</source>
        <translation>30 天没用过</translation>
    </message>
    <message>
        <source>Not used for 90 days</source>
        <translation>90 天没用过</translation>
    </message>
    <message>
        <source>Not used yet.</source>
        <translation>还没用过。</translation>
    </message>
    <message>
        <source>Note of {day}</source>
        <translation>{day}的备忘</translation>
    </message>
    <message>
        <source>Note what became of a file</source>
        <translation>记下文件的处理结果</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>备忘：{text}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Notes of the event</source>
        <translation>活动的说明</translation>
    </message>
    <message>
        <source>Nothing has changed since the last backup.</source>
        <translation>上次备份以来没有变化。</translation>
    </message>
    <message>
        <source>Nothing is planned for the next 30 days. Press N for a new event.</source>
        <translation>未来 30 天还没有安排。按 N 新建活动。</translation>
    </message>
    <message>
        <source>Nothing is planned or ready this week.</source>
        <translation>本周没有排期，也没有备好的话题。</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有需要变动的内容。</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>暂不关联</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>暂无内容。</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Notices of third parties</source>
        <translation>第三方声明</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Numbered list that members extend</source>
        <translation>大家往后接的编号名单</translation>
    </message>
    <message>
        <source>Numbers are missing in this list; all entries are kept.</source>
        <translation>这份接龙中间缺了编号，名单原样保留。</translation>
    </message>
    <message>
        <source>Of {acquired} people, {active} have written, {kept} stayed and {paid} pay or partner</source>
        <translation>{acquired} 人中，{active} 人开过口，{kept} 人留了下来，{paid} 人付费或合作</translation>
    </message>
    <message>
        <source>On closing</source>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>On the calendar: {moments}</source>
        <translation>已排：{moments}</translation>
    </message>
    <message>
        <source>On this day:</source>
        <translation>都在这一天：</translation>
    </message>
    <message>
        <source>On which day was this said?</source>
        <translation>这些话是哪一天说的？</translation>
    </message>
    <message>
        <source>One answer is needed first</source>
        <translation>请先回答一个问题</translation>
    </message>
    <message>
        <source>One of these members is no longer there.</source>
        <translation>其中一位成员已不在库中。</translation>
    </message>
    <message>
        <source>One person for each line</source>
        <translation>一行算一个人</translation>
    </message>
    <message>
        <source>One person in several rows: make one member of them</source>
        <translation>同一个人占了几行：合并成一位成员</translation>
    </message>
    <message>
        <source>One question per line</source>
        <translation>一行一个问题</translation>
    </message>
    <message>
        <source>OneBot and NapCat events (QQ bots)</source>
        <translation>OneBot / NapCat 事件（QQ 机器人）</translation>
    </message>
    <message>
        <source>OneBot member list (QQ)</source>
        <translation>OneBot 群成员列表（QQ）</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>仅这一场</translation>
    </message>
    <message>
        <source>Only you copy, export and post.</source>
        <translation>复制、导出、发布，都只由你动手。</translation>
    </message>
    <message>
        <source>Open another store…</source>
        <translation>打开其他数据库…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open formats</source>
        <translation>通用格式</translation>
    </message>
    <message>
        <source>Open it on the Members page</source>
        <translation>到成员页打开</translation>
    </message>
    <message>
        <source>Open member</source>
        <translation>打开成员</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open store</source>
        <translation>打开数据库</translation>
    </message>
    <message>
        <source>Open store…</source>
        <translation>打开数据库…</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Open the topics</source>
        <translation>打开话题库</translation>
    </message>
    <message>
        <source>Open topic</source>
        <translation>查看话题</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开群日期</translation>
    </message>
    <message>
        <source>Opening line</source>
        <translation>开场</translation>
    </message>
    <message>
        <source>Opening line in English</source>
        <translation>开场（英文）</translation>
    </message>
    <message>
        <source>Opening line of the topic</source>
        <translation>话题的开场白</translation>
    </message>
    <message>
        <source>Opening text copied. Paste it into the group.</source>
        <translation>开场文案已复制，贴到群里就能开始接龙。</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>日期顺序</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Ordinary tier</source>
        <translation>普通势能</translation>
    </message>
    <message>
        <source>Ordinary tier {percent} against {target}: idle chat may drown the rest</source>
        <translation>普通势能占 {percent}，目标 {target}：容易被闲聊淹没</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other chats</source>
        <translation>其他聊天软件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Outlook contacts</source>
        <translation>Outlook 通讯录</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作者</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>粘贴接龙</translation>
    </message>
    <message>
        <source>Paste a sign-up list</source>
        <translation>粘贴一份接龙</translation>
    </message>
    <message>
        <source>Paste chat text</source>
        <translation>粘贴聊天文字</translation>
    </message>
    <message>
        <source>Paste chat text to import</source>
        <translation>粘贴聊天文字导入</translation>
    </message>
    <message>
        <source>Paste list</source>
        <translation>粘贴接龙</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文字</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付费者</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>People who answered</source>
        <translation>参与人数</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>占比 %</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Pioneer</source>
        <translation>开拓者</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>去排期</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Please choose: {days}</source>
        <translation>请选择：{days}</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Posted {n}</source>
        <translation>已发布 {n}</translation>
    </message>
    <message>
        <source>Posted {when}</source>
        <translation>{when} 发布</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview: nothing is written yet</source>
        <translation>预览：尚未写入</translation>
    </message>
    <message>
        <source>Prize wheel</source>
        <translation>抽奖转盘</translation>
    </message>
    <message>
        <source>Pro.</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品型</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Progress of {file}</source>
        <translation>{file} 的进度</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>暂不导入</translation>
    </message>
    <message>
        <source>Put at most {n} members together at a time.</source>
        <translation>一次最多合并 {n} 位成员。</translation>
    </message>
    <message>
        <source>Put on the calendar</source>
        <translation>排进日历</translation>
    </message>
    <message>
        <source>Put sign-up list aside</source>
        <translation>搁置接龙</translation>
    </message>
    <message>
        <source>Put topics on the calendar</source>
        <translation>把话题排进日历</translation>
    </message>
    <message>
        <source>Put {n} topics on the calendar</source>
        <translation>把 {n} 个话题排进日历</translation>
    </message>
    <message>
        <source>PyWxDump (CSV)</source>
        <translation>PyWxDump CSV</translation>
    </message>
    <message>
        <source>PyWxDump (JSON)</source>
        <translation>PyWxDump JSON</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>QQ Chat Exporter (JSON)</source>
        <translation>QQ Chat Exporter（JSON）</translation>
    </message>
    <message>
        <source>QQ Chat Exporter (XLSX)</source>
        <translation>QQ Chat Exporter（XLSX）</translation>
    </message>
    <message>
        <source>QQ Chat Exporter (text)</source>
        <translation>QQ Chat Exporter（文本）</translation>
    </message>
    <message>
        <source>QQ group members</source>
        <translation>QQ 群成员</translation>
    </message>
    <message>
        <source>QQ message manager (.mht)</source>
        <translation>QQ 消息管理器（.mht）</translation>
    </message>
    <message>
        <source>QQ message manager (text)</source>
        <translation>QQ 消息管理器（文本）</translation>
    </message>
    <message>
        <source>QQ number</source>
        <translation>QQ 号</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Questions in English</source>
        <translation>追问（英文）</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>有奖答题</translation>
    </message>
    <message>
        <source>Qunce</source>
        <translation>群策</translation>
    </message>
    <message>
        <source>Qunce is free software under the MIT licence. It stands on the work of others:</source>
        <translation>群策是自由软件，采用 MIT 许可证，使用了以下开源项目：</translation>
    </message>
    <message>
        <source>Qunce made a mistake. Everything saved so far is safe; you can go on working.</source>
        <translation>群策出错了。此前保存的一切都是安全的，可以继续工作。</translation>
    </message>
    <message>
        <source>Read it as a chat</source>
        <translation>仍当作聊天记录读</translation>
    </message>
    <message>
        <source>Reading calendar</source>
        <translation>正在读取日历</translation>
    </message>
    <message>
        <source>Reading the roster</source>
        <translation>正在读取名册</translation>
    </message>
    <message>
        <source>Reading the roster …</source>
        <translation>正在读取名册…</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>备好</translation>
    </message>
    <message>
        <source>Ready. Keys and passwords are kept in the system’s keyring.</source>
        <translation>可用。密钥和密码存放在系统钥匙串里。</translation>
    </message>
    <message>
        <source>Reason to gather</source>
        <translation>聚集的理由</translation>
    </message>
    <message>
        <source>Reason to gather, in one plain sentence</source>
        <translation>聚集的理由，用一句大白话说清</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Rebuild derived data</source>
        <translation>重建统计与索引</translation>
    </message>
    <message>
        <source>Recap</source>
        <translation>活动复盘</translation>
    </message>
    <message>
        <source>Record topic use</source>
        <translation>记录话题使用</translation>
    </message>
    <message>
        <source>Records that could not be read</source>
        <translation>无法读取的记录</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remember answers about a file</source>
        <translation>记住关于文件的回答</translation>
    </message>
    <message>
        <source>Remember the columns of a table</source>
        <translation>记住表格各列的含义</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Reminder copied. Paste it into the group.</source>
        <translation>提醒已复制，贴到群里即可。</translation>
    </message>
    <message>
        <source>Reminder, one hour before</source>
        <translation>活动提醒（一小时前）</translation>
    </message>
    <message>
        <source>Reminder, the day before</source>
        <translation>活动提醒（前一天）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove sample</source>
        <translation>移除示例</translation>
    </message>
    <message>
        <source>Remove sign-up list</source>
        <translation>删除接龙</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation>移除标签 {tag}</translation>
    </message>
    <message>
        <source>Remove the sample community</source>
        <translation>移除示例社群</translation>
    </message>
    <message>
        <source>Removing the sample</source>
        <translation>正在移除示例</translation>
    </message>
    <message>
        <source>Removing the sample community</source>
        <translation>正在移除示例社群</translation>
    </message>
    <message>
        <source>Rename member</source>
        <translation>修改账号昵称</translation>
    </message>
    <message>
        <source>Rename shelf</source>
        <translation>重命名分类</translation>
    </message>
    <message>
        <source>Rename shelf …</source>
        <translation>重命名分类…</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>休息中</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore community “{name}”</source>
        <translation>恢复社群“{name}”</translation>
    </message>
    <message>
        <source>Restore group “{name}”</source>
        <translation>恢复群“{name}”</translation>
    </message>
    <message>
        <source>Restore member</source>
        <translation>恢复成员</translation>
    </message>
    <message>
        <source>Restore members</source>
        <translation>恢复成员</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>恢复 {moment} 的备份</translation>
    </message>
    <message>
        <source>Restore the marked backup…</source>
        <translation>恢复选中的备份…</translation>
    </message>
    <message>
        <source>Restore topics</source>
        <translation>恢复话题</translation>
    </message>
    <message>
        <source>Restore {n} members</source>
        <translation>恢复 {n} 位成员</translation>
    </message>
    <message>
        <source>Restore {n} topics</source>
        <translation>恢复 {n} 个话题</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>留存</translation>
    </message>
    <message numerus="yes">
        <source>Revert %n import(s)</source>
        <translation>
            <numerusform>撤回 %n 次导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Revert this import</source>
        <translation>撤回这次导入</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roles · tier</source>
        <translation>角色 · 势能</translation>
    </message>
    <message>
        <source>Rosters (*.csv *.tsv *.txt *.xlsx *.vcf *.json)</source>
        <translation>名册 (*.csv *.tsv *.txt *.xlsx *.vcf *.json)</translation>
    </message>
    <message>
        <source>Same id: {value}</source>
        <translation>同一个账号：{value}</translation>
    </message>
    <message>
        <source>Same phone: {value}</source>
        <translation>同一个手机号：{value}</translation>
    </message>
    <message>
        <source>Same remark: {value}</source>
        <translation>备注相同：{value}</translation>
    </message>
    <message>
        <source>Same unusual account name: {value}</source>
        <translation>少见的账号名相同：{value}</translation>
    </message>
    <message>
        <source>Same unusual name: {value}</source>
        <translation>少见的名字相同：{value}</translation>
    </message>
    <message>
        <source>Same unusual nickname: {value}</source>
        <translation>少见的昵称相同：{value}</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation>已保存为“{file}”。</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>正在保存副本</translation>
    </message>
    <message>
        <source>Say which column holds the names or the ids, then the preview appears.</source>
        <translation>先说明哪一列是名字或号码，预览就会出现。</translation>
    </message>
    <message>
        <source>Say which community with --community. There are: {known}</source>
        <translation>请用 --community 指明社群。现有：{known}</translation>
    </message>
    <message>
        <source>Say who made an entry</source>
        <translation>确认是谁接的龙</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>Schedule topic</source>
        <translation>排期话题</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已排期</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>时令</translation>
    </message>
    <message>
        <source>Seats left in the group</source>
        <translation>群里还剩几个位置</translation>
    </message>
    <message>
        <source>Select members to tag, sort into tiers or archive them together</source>
        <translation>选中多位成员，可一起打标签、调势能或归档</translation>
    </message>
    <message>
        <source>Select topics to tag, plan or archive them together</source>
        <translation>选中话题，可一起加标签、排期或归档</translation>
    </message>
    <message>
        <source>Sell, serve, widen a network, build a brand …</source>
        <translation>卖产品、做服务、拓人脉、立品牌…</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>设状态</translation>
    </message>
    <message>
        <source>Set status of topics</source>
        <translation>设置话题状态</translation>
    </message>
    <message>
        <source>Set tier</source>
        <translation>调整势能</translation>
    </message>
    <message>
        <source>Set up a community by hand</source>
        <translation>手动建立社群</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Several groups are called “{group}”. Say in which community.</source>
        <translation>有好几个群都叫“{group}”，请指明是哪个社群的。</translation>
    </message>
    <message>
        <source>Several members of this group have this name: add a column with their ids.</source>
        <translation>群里有多位成员叫这个名字：请补充一列账号。</translation>
    </message>
    <message>
        <source>Several of this name</source>
        <translation>有重名</translation>
    </message>
    <message>
        <source>Shared reading</source>
        <translation>共读</translation>
    </message>
    <message>
        <source>Shopping</source>
        <translation>购物型</translation>
    </message>
    <message>
        <source>Short nudge with what to prepare</source>
        <translation>轻轻提一句，附上要准备什么</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show all topics</source>
        <translation>显示全部话题</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>显示已归档</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格查看</translation>
    </message>
    <message>
        <source>Show everyone</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show imports</source>
        <translation>查看导入</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show in roster</source>
        <translation>在名册中查看</translation>
    </message>
    <message>
        <source>Show them in the invite tree</source>
        <translation>在邀请关系里查看</translation>
    </message>
    <message>
        <source>Sign-up list as copied from the chat</source>
        <translation>从群里复制的接龙</translation>
    </message>
    <message>
        <source>Sign-up list 接龙</source>
        <translation>报名接龙</translation>
    </message>
    <message>
        <source>Sign-up lists</source>
        <translation>接龙</translation>
    </message>
    <message>
        <source>Sign-up lists (接龙) found in imported chats appear here by themselves. Or paste one from the chat.</source>
        <translation>导入的聊天里有接龙，会自动出现在这里；也可以从群里复制一份贴进来。</translation>
    </message>
    <message>
        <source>Sign-up lists belong to a community. Add one first.</source>
        <translation>接龙要归在某个社群下，请先添加社群。</translation>
    </message>
    <message>
        <source>Sign-up lists 接龙</source>
        <translation>接龙</translation>
    </message>
    <message>
        <source>Sign-ups</source>
        <translation>接龙</translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation>已接龙</translation>
    </message>
    <message>
        <source>Silent {n}</source>
        <translation>沉默 {n}</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Skip one occurrence</source>
        <translation>跳过其中一场</translation>
    </message>
    <message>
        <source>Slack (export of a workspace)</source>
        <translation>Slack（工作区导出）</translation>
    </message>
    <message>
        <source>Slipping away {n}</source>
        <translation>正在流失 {n}</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>社交型</translation>
    </message>
    <message>
        <source>Some of it is unreadable. In which encoding is it?</source>
        <translation>部分文字无法辨认，文件是什么编码？</translation>
    </message>
    <message>
        <source>Something has to stay: leave out one account or one group.</source>
        <translation>不能全部拆走：至少留下一个账号或一个群。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source, for instance poster A</source>
        <translation>来源，例如海报 A</translation>
    </message>
    <message>
        <source>Split a member again</source>
        <translation>重新拆开成员</translation>
    </message>
    <message>
        <source>Split again</source>
        <translation>重新拆开</translation>
    </message>
    <message>
        <source>Split member</source>
        <translation>拆分成员</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>Spoke</source>
        <translation>发言时段</translation>
    </message>
    <message>
        <source>Spoke once, but not in the last 30 days</source>
        <translation>曾经发言，但近 30 天没有出现</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>春季</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>从模板开始</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stayed</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Stop watching a folder</source>
        <translation>停止监视文件夹</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Summer</source>
        <translation>夏季</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Table (CSV, XLSX, JSON)</source>
        <translation>表格（CSV、XLSX、JSON）</translation>
    </message>
    <message>
        <source>Table of people (CSV, XLSX, JSON)</source>
        <translation>名册表格（CSV、XLSX、JSON）</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag member</source>
        <translation>给成员打标签</translation>
    </message>
    <message>
        <source>Tag members</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>Tag the selected members</source>
        <translation>给选中的成员打标签</translation>
    </message>
    <message>
        <source>Tag the selected topics</source>
        <translation>给选中的话题加标签</translation>
    </message>
    <message>
        <source>Tag topic</source>
        <translation>给话题加标签</translation>
    </message>
    <message>
        <source>Tag topics</source>
        <translation>给话题加标签</translation>
    </message>
    <message>
        <source>Tag {n} members</source>
        <translation>给 {n} 位成员打标签</translation>
    </message>
    <message>
        <source>Tag {n} topics</source>
        <translation>给 {n} 个话题加标签</translation>
    </message>
    <message>
        <source>Tag …</source>
        <translation>打标签…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>标签，用逗号或顿号分开</translation>
    </message>
    <message>
        <source>Take a role from {n} members</source>
        <translation>取消 {n} 位成员的角色</translation>
    </message>
    <message>
        <source>Take back import of “{file}”</source>
        <translation>撤回“{file}”的导入</translation>
    </message>
    <message>
        <source>Take from chat</source>
        <translation>从群聊选取</translation>
    </message>
    <message>
        <source>Take from chat ({n})</source>
        <translation>从群聊选取（{n}）</translation>
    </message>
    <message>
        <source>Take role</source>
        <translation>取消角色</translation>
    </message>
    <message>
        <source>Taken back. Import it again to have it back.</source>
        <translation>已撤回。需要时可以重新导入。</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>正在撤回导入</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target: active members a day</source>
        <translation>目标：每日活跃人数</translation>
    </message>
    <message>
        <source>Target: messages a day</source>
        <translation>目标：每日消息数</translation>
    </message>
    <message>
        <source>Tea party</source>
        <translation>茶话会</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Telegram Desktop (HTML)</source>
        <translation>Telegram 桌面版（HTML）</translation>
    </message>
    <message>
        <source>Telegram Desktop (result.json)</source>
        <translation>Telegram 桌面版（result.json）</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Tencent Docs form</source>
        <translation>腾讯文档收集表</translation>
    </message>
    <message>
        <source>Text copied from QQ</source>
        <translation>从 QQ 复制的文字</translation>
    </message>
    <message>
        <source>Text of the announcement</source>
        <translation>公告正文</translation>
    </message>
    <message>
        <source>Thanks, what is kept, where to go next</source>
        <translation>道谢、留下什么、去哪里再见</translation>
    </message>
    <message>
        <source>The backup was not restored: “{folder}” can&apos;t be written ({reason}). The present store was left as it was.</source>
        <translation>备份没有恢复：“{folder}”无法写入（{reason}）。当前的数据文件保持原样。</translation>
    </message>
    <message>
        <source>The chat “{group}” is new here. Say which community it belongs to.</source>
        <translation>“{group}”是第一次导入，请先选择它属于哪个社群。</translation>
    </message>
    <message>
        <source>The date can&apos;t be right.</source>
        <translation>日期不可能是真的。</translation>
    </message>
    <message>
        <source>The day it was made</source>
        <translation>名册日期</translation>
    </message>
    <message>
        <source>The disk holding “{file}” could not be read or written. Everything saved before is kept; check the disk and try again.</source>
        <translation>“{file}”所在的磁盘无法读写。之前保存的内容都还在；请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this step was saved; everything before it is safe. Free some space and try again.</source>
        <translation>磁盘已满。这一步没有保存，之前的内容都是安全的。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>结束时间要晚于开始时间。</translation>
    </message>
    <message>
        <source>The event can&apos;t be read: {reason}</source>
        <translation>这个活动读不出来：{reason}</translation>
    </message>
    <message>
        <source>The event has no start that can be read.</source>
        <translation>这个活动没有可识别的开始时间。</translation>
    </message>
    <message>
        <source>The event is on the calendar of another community already.</source>
        <translation>这个活动已在另一个社群的日历上。</translation>
    </message>
    <message>
        <source>The event lists more than {most} single dates.</source>
        <translation>这个活动逐一列出的日期超过 {most} 个。</translation>
    </message>
    <message>
        <source>The event repeats by more than one rule, or by a rule with exceptions.</source>
        <translation>这个活动有多条重复规则，或带有排除规则。</translation>
    </message>
    <message>
        <source>The file cancels an event that is not on this calendar.</source>
        <translation>文件要取消的活动不在这个日历上。</translation>
    </message>
    <message>
        <source>The ids of this line belong to different members.</source>
        <translation>这一行的账号分属不同的成员。</translation>
    </message>
    <message>
        <source>The import was taken back. Import the file again to have it back.</source>
        <translation>这次导入已撤回。需要时可以重新导入该文件。</translation>
    </message>
    <message>
        <source>The interval of a repetition must be between 1 and {most}.</source>
        <translation>重复间隔须在 1 到 {most} 之间。</translation>
    </message>
    <message>
        <source>The line that makes people want to answer</source>
        <translation>让人想接话的一句</translation>
    </message>
    <message>
        <source>The mix is close to 5 / 15 / 80</source>
        <translation>结构接近 5 / 15 / 80，比较健康</translation>
    </message>
    <message>
        <source>The numbers begin again in this list; all entries are kept.</source>
        <translation>这份接龙的编号有重复，名单原样保留。</translation>
    </message>
    <message>
        <source>The report below names no people and no messages. Nothing is sent anywhere; copy it if you want to report the fault.</source>
        <translation>下面的报告不含任何人名和消息，也不会发送到任何地方；如需反馈，请自行复制。</translation>
    </message>
    <message>
        <source>The roster could not be read.</source>
        <translation>名册无法读取。</translation>
    </message>
    <message>
        <source>The sample community is gone.</source>
        <translation>示例社群已移除。</translation>
    </message>
    <message>
        <source>The sample community is here already. Remove it to load a new one.</source>
        <translation>示例社群已经在了。先移除它，才能重新载入。</translation>
    </message>
    <message>
        <source>The sample is gone: {members} members, {messages} messages.</source>
        <translation>示例已移除：{members} 位成员、{messages} 条消息。</translation>
    </message>
    <message>
        <source>The search index could not be built: its process was stopped. Nothing was imported.</source>
        <translation>搜索索引没有建成：它的进程被终止了。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The starter library is complete already.</source>
        <translation>起步话题库已经齐了。</translation>
    </message>
    <message>
        <source>The store is one open SQLite file that is yours; its backups lie beside it.</source>
        <translation>数据就是一个开放的 SQLite 文件，归你所有；备份在它旁边。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not keep the secret. You will be asked each time instead.</source>
        <translation>系统钥匙串没有存住密码，以后每次都会向你询问。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked or does not answer. Unlock it and try again.</source>
        <translation>系统钥匙串已锁定或没有响应，请解锁后再试。</translation>
    </message>
    <message>
        <source>The time zone “{zone}” is unknown.</source>
        <translation>不认识时区“{zone}”。</translation>
    </message>
    <message>
        <source>The topic pack “{file}” has entry {entry} twice.</source>
        <translation>话题包“{file}”里 {entry} 出现了两次。</translation>
    </message>
    <message>
        <source>The topic pack “{file}” is not JSON: {reason}.</source>
        <translation>话题包“{file}”不是 JSON：{reason}。</translation>
    </message>
    <message>
        <source>The topic pack “{file}” is wrong at entry {entry}: {field} is missing or wrong.</source>
        <translation>话题包“{file}”的 {entry} 有误：{field} 缺失或不对。</translation>
    </message>
    <message>
        <source>The whole community</source>
        <translation>整个社群</translation>
    </message>
    <message>
        <source>The work made no progress for {n} seconds, so it was stopped; the file may be damaged on purpose. Nothing was changed.</source>
        <translation>任务 {n} 秒没有进展，已停止；文件可能被故意破坏。没有改动任何数据。</translation>
    </message>
    <message>
        <source>The work was stopped by the system before it was done (it may have needed too much memory). Nothing was changed.</source>
        <translation>任务在完成前被系统终止（可能是内存不足）。没有改动任何数据。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题型</translation>
    </message>
    <message>
        <source>There is a community “{name}” already.</source>
        <translation>已有社群“{name}”。</translation>
    </message>
    <message>
        <source>There is a group “{name}” already.</source>
        <translation>已有群“{name}”。</translation>
    </message>
    <message>
        <source>There is a shelf called “{name}” already.</source>
        <translation>已经有叫“{name}”的分类了。</translation>
    </message>
    <message>
        <source>There is no column “{title}” for “{role}”. The table has: {columns}. Roles: {roles}.</source>
        <translation>没有可作“{role}”的列“{title}”。表格里有：{columns}。可指定：{roles}。</translation>
    </message>
    <message>
        <source>There is no community “{name}”. There are: {known}</source>
        <translation>没有名为“{name}”的社群。现有：{known}</translation>
    </message>
    <message>
        <source>There is no export “{key}”. Choose one of: {known}.</source>
        <translation>没有名为“{key}”的导出方式，可选：{known}。</translation>
    </message>
    <message>
        <source>There is no group “{name}”. There are: {known}</source>
        <translation>没有名为“{name}”的群。现有：{known}</translation>
    </message>
    <message>
        <source>There is no import with the number {id}.</source>
        <translation>没有编号为 {id} 的导入记录。</translation>
    </message>
    <message>
        <source>There is no store at “{path}”. Nothing was created. Locate it, restore a backup, or make a new one.</source>
        <translation>“{path}”处没有数据库，也没有新建任何文件。你可以找到它、恢复备份，或新建一个。</translation>
    </message>
    <message>
        <source>There is no text encoding called {name}. Use utf-8, gb18030 or utf-16.</source>
        <translation>没有名为“{name}”的文本编码。可用 utf-8、gb18030 或 utf-16。</translation>
    </message>
    <message>
        <source>There is no time zone called {zone}. Use a name such as Asia/Shanghai.</source>
        <translation>没有名为“{zone}”的时区。请使用 Asia/Shanghai 这样的名称。</translation>
    </message>
    <message>
        <source>There is nothing in this folder that may be a chat.</source>
        <translation>这个文件夹里没有像聊天记录的文件。</translation>
    </message>
    <message>
        <source>These two</source>
        <translation>这两位</translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>They carry no tags</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>They have no tags</source>
        <translation>他们没有标签</translation>
    </message>
    <message>
        <source>This announcement is gone: it was deleted in the meantime.</source>
        <translation>这条公告已经不在了：刚刚被删除。</translation>
    </message>
    <message>
        <source>This announcement is marked as posted. Take the mark off to change it.</source>
        <translation>这条公告已标为发布。要修改，请先改回草稿。</translation>
    </message>
    <message>
        <source>This backup is damaged, so it was not restored. The present store was left as it was; choose another backup.</source>
        <translation>这个备份已损坏，没有恢复。当前数据库保持原样，请选择其他备份。</translation>
    </message>
    <message>
        <source>This day could not be read, so it was left out.</source>
        <translation>日期无法识别，已略过。</translation>
    </message>
    <message>
        <source>This event is no longer there.</source>
        <translation>这个活动已经不在了。</translation>
    </message>
    <message>
        <source>This event repeats; changes apply to all of it.</source>
        <translation>这是重复活动，改动会应用到全部场次。</translation>
    </message>
    <message>
        <source>This file holds several chats, so they can&apos;t all go into “{group}”. Import it without naming a group.</source>
        <translation>这个文件里有多个聊天，不能都放进“{group}”。请不要指定群，再导入一次。</translation>
    </message>
    <message>
        <source>This file names fewer than half of those on the last roster, so it was taken as a part of the group and nobody as having left. Say that it lists everyone, if it does.</source>
        <translation>这份名册上的人不到上一份的一半，所以只当作部分成员，没有人算作退群。如果它就是全员，请勾选“列出了全部群成员”。</translation>
    </message>
    <message>
        <source>This folder is not watched any more.</source>
        <translation>这个文件夹已不再监视。</translation>
    </message>
    <message>
        <source>This is a group or an official account, not a person.</source>
        <translation>这是群或公众号，不是人。</translation>
    </message>
    <message>
        <source>This is no phone number, so it was left out.</source>
        <translation>这不是电话号码，没有记下。</translation>
    </message>
    <message>
        <source>This is no sign-up list. It needs a line “#接龙” and numbered entries below it.</source>
        <translation>这不是接龙：要有一行“#接龙”，下面是带编号的名单。</translation>
    </message>
    <message>
        <source>This is the sample community: invented people, invented words.</source>
        <translation>这是示例社群：人物和内容均为虚构。</translation>
    </message>
    <message>
        <source>This line names nobody.</source>
        <translation>这一行没有写明是谁。</translation>
    </message>
    <message>
        <source>This looks like a roster</source>
        <translation>这像是一份名册</translation>
    </message>
    <message>
        <source>This needs more memory than it may take, so it was stopped. Nothing was changed.</source>
        <translation>这项操作所需内存超出上限，已停止，数据没有任何变动。</translation>
    </message>
    <message>
        <source>This number or address is another member&apos;s, so it was left out.</source>
        <translation>这个号码或邮箱已属于另一位成员，没有记下。</translation>
    </message>
    <message>
        <source>This repetition can&apos;t be read: {rule}</source>
        <translation>读不懂这条重复规则：{rule}</translation>
    </message>
    <message>
        <source>This repetition never comes round: {rule}</source>
        <translation>这条重复规则永远轮不到：{rule}</translation>
    </message>
    <message>
        <source>This role is not known here, so it was left out.</source>
        <translation>不认识这个角色，已略过。</translation>
    </message>
    <message>
        <source>This roster is of another platform than the group.</source>
        <translation>这份名册和这个群不在同一个平台。</translation>
    </message>
    <message>
        <source>This sign-up list is no longer there.</source>
        <translation>这份接龙已经不在了。</translation>
    </message>
    <message>
        <source>This store is open in another window ({program}, process {pid} on {host}). Close it there first, so that nothing is lost.</source>
        <translation>这个数据库已在另一个窗口中打开（{program}，{host} 上的进程 {pid}）。请先在那边关闭，以免丢失数据。</translation>
    </message>
    <message>
        <source>This store is read-only, so nothing can be changed in it. Save a copy elsewhere, or ask for write access to its folder.</source>
        <translation>这个数据库是只读的，无法改动。请另存副本到别处，或取得其文件夹的写入权限。</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps secrets. You will be asked each time instead.</source>
        <translation>这台电脑上没有可用的系统钥匙串，以后每次都会向你询问密码。</translation>
    </message>
    <message>
        <source>This topic is archived.</source>
        <translation>这个话题已归档。</translation>
    </message>
    <message>
        <source>This was split already.</source>
        <translation>这次合并已经拆开了。</translation>
    </message>
    <message>
        <source>This workbook has more sheets: only the first with people on it was read.</source>
        <translation>这个工作簿还有别的工作表，只读了第一个有名册的。</translation>
    </message>
    <message>
        <source>This would be: {figures}</source>
        <translation>预计：{figures}</translation>
    </message>
    <message>
        <source>Three items, one question</source>
        <translation>几条要闻，一个问题</translation>
    </message>
    <message>
        <source>Three short questions and why they are asked</source>
        <translation>三个小问题，说清为什么问</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>势能</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>势能结构</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Time zone: {zone}</source>
        <translation>时区：{zone}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Title of the event</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Title of the topic</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Title, for your own list</source>
        <translation>标题（只给自己看）</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Today’s date</source>
        <translation>今天的日期</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Took a message back</source>
        <translation>撤回了一条消息</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Topic library</source>
        <translation>话题库</translation>
    </message>
    <message>
        <source>Topic of the day</source>
        <translation>今日话题</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试用型</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>出游</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Twice in the list</source>
        <translation>接了两次</translation>
    </message>
    <message>
        <source>Two lines and where to go</source>
        <translation>两行话，加上入口</translation>
    </message>
    <message>
        <source>Two or three choices, one deadline</source>
        <translation>两三个选项，一个截止时间</translation>
    </message>
    <message>
        <source>Two people? Split …</source>
        <translation>其实是两个人？拆分 …</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>输入名字</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Unschedule topic</source>
        <translation>取消话题排期</translation>
    </message>
    <message>
        <source>Untag member</source>
        <translation>移除成员的标签</translation>
    </message>
    <message>
        <source>Untag {n} members</source>
        <translation>移除 {n} 位成员的标签</translation>
    </message>
    <message>
        <source>Untag {n} topics</source>
        <translation>移除 {n} 个话题的标签</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止到</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Untitled topic</source>
        <translation>未命名话题</translation>
    </message>
    <message>
        <source>Update list</source>
        <translation>更新接龙</translation>
    </message>
    <message>
        <source>Update sign-up list</source>
        <translation>更新接龙</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Used or not</source>
        <translation>是否用过</translation>
    </message>
    <message>
        <source>Used today</source>
        <translation>今天用了</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>Was removed from {group}</source>
        <translation>被移出{group}</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Watch it no longer</source>
        <translation>不再监视</translation>
    </message>
    <message>
        <source>Watch the folder {name}</source>
        <translation>监视文件夹 {name}</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>WeChat contacts (WeFlow, CipherTalk, MemoTrace, chatlog)</source>
        <translation>微信通讯录（WeFlow、CipherTalk、留痕、chatlog）</translation>
    </message>
    <message>
        <source>WeChat group members (WeFlow)</source>
        <translation>微信群成员（WeFlow）</translation>
    </message>
    <message>
        <source>WeChat talk, forwarded or mailed</source>
        <translation>转发或邮件发送的微信聊天记录</translation>
    </message>
    <message>
        <source>WeChat text copied on a computer</source>
        <translation>从电脑版微信复制的文字</translation>
    </message>
    <message>
        <source>WeChat&apos;s inner id (wxid)</source>
        <translation>微信内部号（wxid）</translation>
    </message>
    <message>
        <source>WeChat, by export tools</source>
        <translation>微信（导出工具）</translation>
    </message>
    <message>
        <source>WeChat, by hand</source>
        <translation>微信（转发、邮件、复制）</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>WeCom address book</source>
        <translation>企业微信通讯录</translation>
    </message>
    <message>
        <source>WeCom customer group (JSON)</source>
        <translation>企业微信客户群（JSON）</translation>
    </message>
    <message>
        <source>WeCom id</source>
        <translation>企业微信账号</translation>
    </message>
    <message>
        <source>WeFlow (CSV for WeClone)</source>
        <translation>WeFlow 导出的 WeClone CSV</translation>
    </message>
    <message>
        <source>WeFlow (JSON, arkme-JSON)</source>
        <translation>WeFlow JSON、arkme-JSON</translation>
    </message>
    <message>
        <source>WeFlow (Markdown)</source>
        <translation>WeFlow Markdown</translation>
    </message>
    <message>
        <source>WeFlow (text)</source>
        <translation>WeFlow TXT</translation>
    </message>
    <message>
        <source>WechatExporter (text)</source>
        <translation>WechatExporter（文本）</translation>
    </message>
    <message>
        <source>WechatExporter (web page)</source>
        <translation>WechatExporter 网页</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Weekday of the event, or of today</source>
        <translation>活动那天星期几；没选活动就是今天</translation>
    </message>
    <message>
        <source>Welcome newcomers</source>
        <translation>欢迎新人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What became of their files</source>
        <translation>各文件的处理记录</translation>
    </message>
    <message>
        <source>What becomes of each line</source>
        <translation>每一行的处理结果</translation>
    </message>
    <message>
        <source>What belongs to the other person?</source>
        <translation>哪些属于另一个人？</translation>
    </message>
    <message>
        <source>What came out, who helped, what comes next</source>
        <translation>聊出了什么，谢谢谁，接下来做什么</translation>
    </message>
    <message>
        <source>What do you want to ask?</source>
        <translation>想问大家什么？</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>活动标题</translation>
    </message>
    <message>
        <source>What leaves this machine</source>
        <translation>哪些数据会离开本机</translation>
    </message>
    <message>
        <source>What members gain</source>
        <translation>成员收获</translation>
    </message>
    <message>
        <source>What members gain from the topic</source>
        <translation>聊完能带走什么</translation>
    </message>
    <message>
        <source>What the columns hold …</source>
        <translation>各列是什么…</translation>
    </message>
    <message>
        <source>What the community is for</source>
        <translation>社群的宗旨</translation>
    </message>
    <message>
        <source>What was changed since then is kept: as a backup, and as a file beside the store.</source>
        <translation>此后的改动不会丢：会先做一个备份，原文件也留在旁边。</translation>
    </message>
    <message>
        <source>What “{title}” holds</source>
        <translation>“{title}”这一列是什么</translation>
    </message>
    <message>
        <source>What, when, where, and how to come</source>
        <translation>做什么、何时、何地、怎么来</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp chat</source>
        <translation>WhatsApp 聊天记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When the event begins</source>
        <translation>活动几点开始</translation>
    </message>
    <message>
        <source>When the event ends</source>
        <translation>活动几点结束</translation>
    </message>
    <message>
        <source>Where it was used</source>
        <translation>使用记录</translation>
    </message>
    <message>
        <source>Where the event is held</source>
        <translation>活动在哪里</translation>
    </message>
    <message>
        <source>Which column holds what? Choose over each column.</source>
        <translation>每一列是什么？在列的上方选择。</translation>
    </message>
    <message>
        <source>Which day of the check-in it is</source>
        <translation>打卡到第几天了</translation>
    </message>
    <message>
        <source>Which number of its dates is the day?</source>
        <translation>日期里哪个数字是“日”？</translation>
    </message>
    <message>
        <source>Which number of the dates in {name} is the day? Nothing in it tells 3 April from 4 March: say so in the import window, or with --date-order dmy or mdy.</source>
        <translation>{name} 的日期里哪个数字是“日”？文件里看不出是 4 月 3 日还是 3 月 4 日：请在导入窗口里选择，或用 --date-order dmy / mdy 指定。</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>是谁？</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>谁是谁</translation>
    </message>
    <message>
        <source>Who is “{name}”?</source>
        <translation>“{name}”是谁？</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why people gather here, in one sentence</source>
        <translation>大家为什么聚在一起，一句话</translation>
    </message>
    <message>
        <source>Why they may be one person</source>
        <translation>为什么可能是同一个人</translation>
    </message>
    <message>
        <source>Why would anyone come, and stay?</source>
        <translation>大家为什么来，又为什么留下？</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>冬季</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>一直重复</translation>
    </message>
    <message>
        <source>Workday</source>
        <translation>班</translation>
    </message>
    <message>
        <source>Write a note: what they care about, what you promised …</source>
        <translation>写条备忘：Ta 在意什么、你答应了什么…</translation>
    </message>
    <message>
        <source>Write announcement</source>
        <translation>写公告</translation>
    </message>
    <message>
        <source>Write announcement for topic</source>
        <translation>为话题写公告</translation>
    </message>
    <message>
        <source>Write here, or choose a template above.</source>
        <translation>在这里写，或在上面选一个模板。</translation>
    </message>
    <message>
        <source>Write it all yourself</source>
        <translation>全部自己写</translation>
    </message>
    <message>
        <source>Write the day as 2026-01-31.</source>
        <translation>日期请写成 2026-01-31 这样。</translation>
    </message>
    <message>
        <source>Write the day as year-month-day, for instance 2026-11-22.</source>
        <translation>日期请写成 年-月-日，例如 2026-11-22。</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>请先写下备忘内容。</translation>
    </message>
    <message>
        <source>Write the tag first.</source>
        <translation>请先写下标签。</translation>
    </message>
    <message>
        <source>Write to these members</source>
        <translation>给这些成员写公告</translation>
    </message>
    <message>
        <source>Wrote in the last 30 days</source>
        <translation>只提醒近 30 天发过言的</translation>
    </message>
    <message>
        <source>Wrote on {when}</source>
        <translation>{when} 发言的人</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>你的数据</translation>
    </message>
    <message>
        <source>Zone of its times</source>
        <translation>时间所用时区</translation>
    </message>
    <message>
        <source>a guest</source>
        <translation>群外的人</translation>
    </message>
    <message>
        <source>a part of the export does not hold as many messages as its manifest says</source>
        <translation>一个分块里的消息比清单写的少</translation>
    </message>
    <message>
        <source>a part that the export&apos;s manifest lists is not there</source>
        <translation>清单里列出的一个分块文件不见了</translation>
    </message>
    <message>
        <source>a reaction, which is not kept</source>
        <translation>表情回应，不保存</translation>
    </message>
    <message>
        <source>a system line without any dated message beside it</source>
        <translation>系统消息前后没有带时间的消息，无法确定时间</translation>
    </message>
    <message>
        <source>a time with no day above it</source>
        <translation>只有时刻，上面没有日期</translation>
    </message>
    <message numerus="yes">
        <source>about %n person(s)</source>
        <translation>
            <numerusform>约 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>account name</source>
        <translation>账号昵称</translation>
    </message>
    <message>
        <source>aim: {n}%</source>
        <translation>目标 {n}%</translation>
    </message>
    <message>
        <source>answered at</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>answered at all</source>
        <translation>答过即可</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>as 30 days before</source>
        <translation>与 30 天前持平</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>无变动</translation>
    </message>
    <message numerus="yes">
        <source>by %n person(s)</source>
        <translation>
            <numerusform>%n 人参与</numerusform>
        </translation>
    </message>
    <message>
        <source>by days active in the last {n}</source>
        <translation>看最近 {n} 天里活跃几天</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>群聊</translation>
    </message>
    <message>
        <source>chatlog (CSV)</source>
        <translation>chatlog CSV</translation>
    </message>
    <message>
        <source>chatlog (JSON)</source>
        <translation>chatlog JSON</translation>
    </message>
    <message>
        <source>chatlog (text)</source>
        <translation>chatlog 文本</translation>
    </message>
    <message>
        <source>checked when made</source>
        <translation>每份都校验过</translation>
    </message>
    <message>
        <source>day (time apart)</source>
        <translation>日期（时间另列）</translation>
    </message>
    <message>
        <source>day not over when imported</source>
        <translation>导入时当天还没结束</translation>
    </message>
    <message>
        <source>department, as a tag</source>
        <translation>部门（作为标签）</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>fewer than {n} days</source>
        <translation>少于 {n} 天</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>group nickname</source>
        <translation>群昵称</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已退群</translation>
    </message>
    <message>
        <source>have written at least once</source>
        <translation>至少发言一次</translation>
    </message>
    <message>
        <source>here for over 30 days, wrote in the last 30</source>
        <translation>入群超过 30 天，近 30 天发过言</translation>
    </message>
    <message>
        <source>hold the role payer or partner</source>
        <translation>付费者或合作者</translation>
    </message>
    <message>
        <source>id</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>id in this group</source>
        <translation>本群平台的号码</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>invited by {name}</source>
        <translation>{name} 邀请</translation>
    </message>
    <message>
        <source>is back</source>
        <translation>又回来了</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>入群时间</translation>
    </message>
    <message>
        <source>joined between</source>
        <translation>期间入群</translation>
    </message>
    <message>
        <source>joined between {span}</source>
        <translation>{span}之间入群</translation>
    </message>
    <message>
        <source>joined that day</source>
        <translation>当天进群</translation>
    </message>
    <message>
        <source>joined {day}</source>
        <translation>{day}入群</translation>
    </message>
    <message>
        <source>joins this group</source>
        <translation>加入本群</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>last spoke: {when}</source>
        <translation>最近发言：{when}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已退群</translation>
    </message>
    <message>
        <source>left between {span}</source>
        <translation>{span}之间退群</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>left that day</source>
        <translation>当天退群</translation>
    </message>
    <message>
        <source>left {day}</source>
        <translation>{day}退群</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>lively</source>
        <translation>热闹</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>looked into while this window is open</source>
        <translation>窗口打开期间自动查看</translation>
    </message>
    <message>
        <source>members</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>members a day</source>
        <translation>每日人数</translation>
    </message>
    <message>
        <source>members now in the groups</source>
        <translation>现有成员</translation>
    </message>
    <message>
        <source>messages an hour, on average</source>
        <translation>每小时平均消息数</translation>
    </message>
    <message>
        <source>middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>name if there is no other</source>
        <translation>没有别的名字时用</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>never spoke</source>
        <translation>从未发言</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>never wrote</source>
        <translation>没发过言</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>new answers {n}</source>
        <translation>新答案 {n}</translation>
    </message>
    <message>
        <source>no data imported</source>
        <translation>没有导入记录</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>不取</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>文件夹不在了</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂时为空</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>one group is missing</source>
        <translation>缺一个群的记录</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>planned next week</source>
        <translation>下周排期</translation>
    </message>
    <message>
        <source>planned this week</source>
        <translation>本周排期</translation>
    </message>
    <message>
        <source>question answered</source>
        <translation>问题的答案</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>安静</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>sat in a group in this period</source>
        <translation>这段时间在群里</translation>
    </message>
    <message>
        <source>sender&apos;s id</source>
        <translation>发言人账号</translation>
    </message>
    <message>
        <source>sender&apos;s name</source>
        <translation>发言人名字</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>target {percent}</source>
        <translation>目标 {percent}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>text before the first message</source>
        <translation>第一条消息之前的文字</translation>
    </message>
    <message>
        <source>the file holds exactly 40,000 messages: WhatsApp leaves out what is older</source>
        <translation>文件正好有 40,000 条消息：WhatsApp 会略去更早的消息</translation>
    </message>
    <message>
        <source>the file says that it holds more messages than were found in it</source>
        <translation>文件末尾写的消息总数比实际找到的多</translation>
    </message>
    <message>
        <source>the message is longer than any chat app allows</source>
        <translation>消息长度超出了任何聊天软件的上限</translation>
    </message>
    <message>
        <source>the page is cut off in the middle of this record</source>
        <translation>网页在这条记录中间被截断</translation>
    </message>
    <message>
        <source>there is no date above this message</source>
        <translation>这条消息上方没有日期</translation>
    </message>
    <message>
        <source>there is no such date or time</source>
        <translation>没有这样的日期或时间</translation>
    </message>
    <message>
        <source>this line is not valid JSON</source>
        <translation>这一行不是有效的 JSON</translation>
    </message>
    <message>
        <source>this record has fields that PyWxDump does not write</source>
        <translation>这条记录不是 PyWxDump 的格式</translation>
    </message>
    <message>
        <source>this record has fields that chatlog does not write</source>
        <translation>这条记录不是 chatlog 的格式</translation>
    </message>
    <message>
        <source>this record has fields that no export of this tool has</source>
        <translation>这条记录不是该工具的格式</translation>
    </message>
    <message>
        <source>this record has no date that can be read</source>
        <translation>这条记录没有可识别的日期</translation>
    </message>
    <message>
        <source>this record has no id, type or date as Telegram writes them</source>
        <translation>这条记录没有 Telegram 应有的编号、类型或日期</translation>
    </message>
    <message>
        <source>this record has no time as Slack writes it</source>
        <translation>这条记录没有 Slack 格式的时间</translation>
    </message>
    <message>
        <source>this record has no time that can be read</source>
        <translation>这条记录没有可识别的时间</translation>
    </message>
    <message>
        <source>this record is no event as OneBot writes them</source>
        <translation>这条记录不是 OneBot 事件</translation>
    </message>
    <message>
        <source>this record is no message as QQ Chat Exporter writes them</source>
        <translation>这条记录不是 QQ Chat Exporter 的消息</translation>
    </message>
    <message>
        <source>this record is not valid JSON</source>
        <translation>这条记录不是有效的 JSON</translation>
    </message>
    <message>
        <source>this record is not written as MemoTrace writes it</source>
        <translation>这条记录不是留痕 MemoTrace 的格式</translation>
    </message>
    <message>
        <source>this record is of no type that Telegram writes</source>
        <translation>这条记录的类型不是 Telegram 会写的</translation>
    </message>
    <message>
        <source>this record lacks what ChatLab&apos;s format asks for</source>
        <translation>这条记录缺少 ChatLab 格式必需的内容</translation>
    </message>
    <message>
        <source>this record lacks what Discord&apos;s exports have</source>
        <translation>这条记录缺少 Discord 导出里应有的内容</translation>
    </message>
    <message>
        <source>this record lacks what Google Chat&apos;s exports have</source>
        <translation>这条记录缺少 Google Chat 导出里应有的内容</translation>
    </message>
    <message>
        <source>this record lacks what Messenger&apos;s and Instagram&apos;s exports have</source>
        <translation>这条记录缺少 Messenger、Instagram 导出里应有的内容</translation>
    </message>
    <message>
        <source>this record lacks what a Matrix event has</source>
        <translation>这条记录缺少 Matrix 事件应有的内容</translation>
    </message>
    <message>
        <source>this row has no time, sender and text as QQ Chat Exporter writes them</source>
        <translation>这一行缺少 QQ Chat Exporter 应有的时间、发送者和内容</translation>
    </message>
    <message>
        <source>this row has other columns than the table</source>
        <translation>这一行的列数与表头不一致</translation>
    </message>
    <message>
        <source>this row is no row of the table</source>
        <translation>这一行和表格对不上</translation>
    </message>
    <message>
        <source>this row is none that QQ&apos;s message manager writes</source>
        <translation>这一行不是 QQ 消息管理器写的内容</translation>
    </message>
    <message>
        <source>this row names nobody and says nothing</source>
        <translation>这一行没有发送者，也没有内容</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>来源不明</translation>
    </message>
    <message>
        <source>via {name}</source>
        <translation>{name} 邀请</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{channel}: {came} came, {stayed} stayed</source>
        <translation>{channel}：来了 {came} 人，留下 {stayed} 人</translation>
    </message>
    <message>
        <source>{date} is no date. Write it like 2026-01-31.</source>
        <translation>“{date}”不是日期。请写成 2026-01-31 这样。</translation>
    </message>
    <message>
        <source>{day} ({weekday})</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message numerus="yes">
        <source>{day} · %n topic(s) that day</source>
        <translation>
            <numerusform>{day} · 当天已有 %n 个话题</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} · as a week before</source>
        <translation>{day} · 与一周前持平</translation>
    </message>
    <message>
        <source>{day} · target {target} reached</source>
        <translation>{day} · 目标 {target} 已达成</translation>
    </message>
    <message>
        <source>{day} · {change} on a week before</source>
        <translation>{day} · 较一周前 {change}</translation>
    </message>
    <message>
        <source>{day} · {n} short of the target</source>
        <translation>{day} · 距目标还差 {n}</translation>
    </message>
    <message>
        <source>{day}: no data imported</source>
        <translation>{day}：没有导入记录</translation>
    </message>
    <message>
        <source>{day}: {active} active, {messages} messages</source>
        <translation>{day}：{active} 人活跃，{messages} 条消息</translation>
    </message>
    <message>
        <source>{day}: {joins} joined, {leaves} left</source>
        <translation>{day}：进群 {joins} 人，退群 {leaves} 人</translation>
    </message>
    <message numerus="yes">
        <source>{file} brought %n new message(s)</source>
        <translation>
            <numerusform>{file} 导入了 %n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} ends in the middle of a card. Export the contacts again; nothing was imported.</source>
        <translation>“{file}”在一张名片中间就断了，请重新导出通讯录。什么都没有导入。</translation>
    </message>
    <message>
        <source>{file} has no row of titles such as 昵称, 群昵称, 微信号 or Name. It has: {columns}. Say which column is what: --map nickname=…,id=…</source>
        <translation>“{file}”里没有“昵称、群昵称、微信号、Name”这样的表头，现有：{columns}。请说明每列是什么：--map nickname=…,id=…</translation>
    </message>
    <message>
        <source>{file} has no table of people in it. It begins with: {looks}</source>
        <translation>“{file}”里没有名册。开头是：{looks}</translation>
    </message>
    <message>
        <source>{file} has titles but no lines below them. Nothing was imported.</source>
        <translation>{file} 只有表头，没有内容，什么都没有导入。</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off. Export it again; nothing was imported.</source>
        <translation>“{file}”已损坏或不完整，请重新导出。什么都没有导入。</translation>
    </message>
    <message>
        <source>{file} is larger than any roster. Nothing was imported.</source>
        <translation>{file} 太大，不像名册，什么都没有导入。</translation>
    </message>
    <message>
        <source>{file} is no roster known here. It begins with: {looks}. Qunce reads rosters as CSV, TSV, XLSX, vCard and JSON.</source>
        <translation>认不出“{file}”是哪种名册，开头是：{looks}。可以读的名册有 CSV、TSV、XLSX、vCard 和 JSON。</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{joins} joined and as many left</source>
        <translation>进群、退群各 {joins} 人</translation>
    </message>
    <message>
        <source>{joins} joined, {leaves} left, {kicks} removed, {recalls} recalled</source>
        <translation>入群 {joins}，退群 {leaves}，被移出 {kicks}，撤回 {recalls}</translation>
    </message>
    <message>
        <source>{joins} joined, {leaves} left: {net} fewer</source>
        <translation>进群 {joins} 人，退群 {leaves} 人，净减 {net} 人</translation>
    </message>
    <message>
        <source>{joins} joined, {leaves} left: {net} more</source>
        <translation>进群 {joins} 人，退群 {leaves} 人，净增 {net} 人</translation>
    </message>
    <message>
        <source>{kind}: open it on the Members page.</source>
        <translation>{kind}：请到成员页打开。</translation>
    </message>
    <message>
        <source>{library} · no shelf</source>
        <translation>{library} · 未分类</translation>
    </message>
    <message>
        <source>{low} to {high} days</source>
        <translation>{low}–{high} 天</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read to its end; is it damaged, or was it moved? Nothing was imported.</source>
        <translation>{name} 没能读到结尾，可能已损坏或被移走。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {reason}</source>
        <translation>无法读取 {name}：{reason}</translation>
    </message>
    <message>
        <source>{name} gives days without the year. Say a day of that year: in the import window, or with --date 2026-01-31.</source>
        <translation>{name} 里的日期没有年份。请在导入窗口里选那一年的任意一天，或使用 --date 2026-01-31。</translation>
    </message>
    <message>
        <source>{name} gives times without the day. Say which day it was: in the import window, or with --date 2026-01-31.</source>
        <translation>{name} 只有时间，没有日期。请说明是哪一天：在导入窗口里填写，或加上 --date 2026-01-31。</translation>
    </message>
    <message>
        <source>{name} has no column {column}. Export the chat again.</source>
        <translation>{name} 缺少“{column}”列，请重新导出聊天记录。</translation>
    </message>
    <message>
        <source>{name} has no sheet called {sheet}. Was it renamed?</source>
        <translation>{name} 里没有名为“{sheet}”的工作表，是不是改过名？</translation>
    </message>
    <message>
        <source>{name} holds JSON nested deeper than any chat export, at byte {at}. Nothing was imported.</source>
        <translation>{name} 在第 {at} 字节处的 JSON 嵌套过深，不是聊天记录。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} holds a row of more than {n} MB: it is no chat export.</source>
        <translation>{name} 里有一行超过 {n} MB，不是聊天导出文件。</translation>
    </message>
    <message>
        <source>{name} holds a single record of more than {n} MB, at byte {at}: it is no chat export. Nothing was imported.</source>
        <translation>{name} 在第 {at} 字节处有一条超过 {n} MB 的记录，不是聊天记录。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} holds contacts or calendar entries, no chat. Import it under Members or Calendar.</source>
        <translation>{name} 里是联系人或日程，不是聊天记录。请到“成员”或“日历”中导入。</translation>
    </message>
    <message>
        <source>{name} holds no text. Choose the file that the chat app exported as text or JSON.</source>
        <translation>{name} 里没有文字。请选择聊天软件导出的文本或 JSON 文件。</translation>
    </message>
    <message>
        <source>{name} is JSON that begins with {first}: no chat format known here. Qunce reads exports of {makers}, copied talk, and tables.</source>
        <translation>{name} 是以 {first} 开头的 JSON，不是群策认识的聊天格式。群策能读 {makers} 的导出文件、复制的聊天文字和表格。</translation>
    </message>
    <message>
        <source>{name} is JSON with the keys {keys}: no chat format known here. Qunce reads exports of {makers}, copied talk, and tables.</source>
        <translation>{name} 是含有 {keys} 等键的 JSON，不是群策认识的聊天格式。群策能读 {makers} 的导出文件、复制的聊天文字和表格。</translation>
    </message>
    <message>
        <source>{name} is MemoTrace&apos;s text for AI of a group. It credits a whole group&apos;s words to one person, so nothing was imported. Export the group as CSV or TXT instead.</source>
        <translation>{name} 是留痕 MemoTrace 为群聊导出的 AI 对话文本，它会把全群的话都记在一个人名下，因此没有导入。请改为导出该群的 CSV 或 TXT。</translation>
    </message>
    <message>
        <source>{name} is a PDF: its pages can&apos;t be read as messages. Export the chat as text or JSON.</source>
        <translation>{name} 是 PDF，读不出一条条消息。请把聊天导出为文本或 JSON。</translation>
    </message>
    <message>
        <source>{name} is a Word or Excel file. Save it as text or CSV first.</source>
        <translation>{name} 是 Word 或 Excel 文件。请先另存为文本或 CSV。</translation>
    </message>
    <message>
        <source>{name} is a ZIP with no chat text inside ({names}). Choose the file that the chat app wrote.</source>
        <translation>{name} 是 ZIP，里面没有聊天文本（{names}）。请选择聊天软件导出的文件。</translation>
    </message>
    <message>
        <source>{name} is a ZIP with several texts ({names}). Unpack it and import them one by one.</source>
        <translation>{name} 是含有多个文本的 ZIP（{names}）。请解压后逐个导入。</translation>
    </message>
    <message>
        <source>{name} is a ZIP with {n} files: no chat export has so many. Nothing was imported.</source>
        <translation>{name} 是含有 {n} 个文件的 ZIP，聊天导出不会有这么多。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} is a chat export without a single message. Was the right period chosen?</source>
        <translation>{name} 是聊天导出文件，但一条消息也没有。导出时选对时间范围了吗？</translation>
    </message>
    <message>
        <source>{name} is a damaged ZIP file. Export the chat again; nothing was imported.</source>
        <translation>{name} 是损坏的 ZIP 文件。请重新导出聊天记录；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} is a damaged workbook. Save it again with the spreadsheet program.</source>
        <translation>{name} 这个工作簿已损坏。请用表格软件重新保存一次。</translation>
    </message>
    <message>
        <source>{name} is a database. Qunce reads neither databases nor their keys: export the chat as text or JSON with the chat app or an export tool.</source>
        <translation>{name} 是数据库文件。群策不读取数据库，也不碰密钥：请用聊天软件或导出工具导出为文本或 JSON。</translation>
    </message>
    <message>
        <source>{name} is a folder that is no chat export by itself ({names}). Choose the files inside it.</source>
        <translation>文件夹 {name} 本身不是一份聊天导出（{names}），请选择其中的文件。</translation>
    </message>
    <message>
        <source>{name} is a folder with more than {n} files. Choose the one of a single export.</source>
        <translation>文件夹 {name} 里的文件超过 {n} 个，请选择单次导出的文件夹。</translation>
    </message>
    <message>
        <source>{name} is a larger workbook than can be read. Save the sheet as CSV, then import that.</source>
        <translation>{name} 这个工作簿太大，读不进来。请把工作表另存为 CSV 再导入。</translation>
    </message>
    <message>
        <source>{name} is a picture. Copy the chat as text, or export it as a file.</source>
        <translation>{name} 是图片。请复制聊天文字，或导出为文件。</translation>
    </message>
    <message>
        <source>{name} is a recording, not a chat. Choose the text file of the export.</source>
        <translation>{name} 是音频或视频，不是聊天记录。请选择导出的文本文件。</translation>
    </message>
    <message>
        <source>{name} is a table with the columns {columns}. Say which is which: --columns time=…,sender=…,text=…</source>
        <translation>{name} 是一张表格，有这些列：{columns}。请指明各列的含义：--columns time=…,sender=…,text=…</translation>
    </message>
    <message>
        <source>{name} is a table. Say which of its columns hold what: --columns time=…,sender=…,text=…</source>
        <translation>{name} 是表格。请指明各列的含义：--columns time=…,sender=…,text=…</translation>
    </message>
    <message>
        <source>{name} is a web page. Export the chat as JSON or text instead.</source>
        <translation>{name} 是网页。请改为导出 JSON 或文本。</translation>
    </message>
    <message>
        <source>{name} is an archive that isn&apos;t ZIP. Unpack it and choose the chat&apos;s text file.</source>
        <translation>{name} 是 ZIP 以外的压缩包。请先解压，再选择聊天的文本文件。</translation>
    </message>
    <message>
        <source>{name} is an e-mail with more parts inside each other than any mail program makes. Save its text alone and import that.</source>
        <translation>{name} 这封邮件嵌套过深，不像邮件程序生成的。请只保存正文再导入。</translation>
    </message>
    <message>
        <source>{name} is an e-mail with more than {n} MB of text. Save its text alone and import that.</source>
        <translation>{name} 这封邮件的正文超过 {n} MB。请只保存正文再导入。</translation>
    </message>
    <message>
        <source>{name} is an old Word or Excel file. Save it as text or CSV first.</source>
        <translation>{name} 是旧版 Word 或 Excel 文件。请先另存为文本或 CSV。</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off at byte {at}, after {n} records; nothing was imported. Export the chat again.</source>
        <translation>{name} 在第 {at} 字节处损坏或中断，之前有 {n} 条记录；没有导入任何内容。请重新导出聊天记录。</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off: line {line} opens a quote that nothing closes. Nothing was imported. Export the chat again.</source>
        <translation>{name} 已损坏或不完整：第 {line} 行有一个没有闭合的引号。未导入任何内容，请重新导出聊天记录。</translation>
    </message>
    <message>
        <source>{name} is empty. Export the chat again and choose the new file.</source>
        <translation>{name} 是空文件。请重新导出聊天记录，再选择新文件。</translation>
    </message>
    <message>
        <source>{name} is in no encoding known here, as it seems. Choose another, or say --encoding.</source>
        <translation>{name} 的编码似乎无法识别。请另选一种，或用 --encoding 指定。</translation>
    </message>
    <message>
        <source>{name} is no folder. Choose the one your export tool writes into.</source>
        <translation>{name} 不是文件夹。请选择导出工具写入的那个文件夹。</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>{name} 不是普通文件。</translation>
    </message>
    <message>
        <source>{name} is not there any more. Was it moved?</source>
        <translation>{name} 已经不在了，是不是被移走了？</translation>
    </message>
    <message>
        <source>{name} is protected by a password. Unpack it first, then import the text.</source>
        <translation>{name} 设有密码。请先解压，再导入其中的文本。</translation>
    </message>
    <message>
        <source>{name} is text whose first line is “{first}”: no chat format known here. Qunce reads exports of {makers}, copied talk, and tables.</source>
        <translation>{name} 是文本，首行为“{first}”，不是群策认识的聊天格式。群策能读 {makers} 的导出文件、复制的聊天文字和表格。</translation>
    </message>
    <message>
        <source>{name} looks like an encrypted database or backup. Qunce reads neither databases nor their keys: export the chat as text or JSON with the chat app or an export tool.</source>
        <translation>{name} 看起来是加密的数据库或备份。群策不读取数据库，也不碰密钥：请用聊天软件或导出工具导出为文本或 JSON。</translation>
    </message>
    <message>
        <source>{name} only lists the parts of an export. Choose the folder it stands in.</source>
        <translation>{name} 只是分块导出的清单，请选择它所在的文件夹。</translation>
    </message>
    <message>
        <source>{name} would unpack to {n} MB: no chat export does. Nothing was imported.</source>
        <translation>{name} 解压后将达 {n} MB，不像聊天导出。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} days or more</source>
        <translation>{n} 天及以上</translation>
    </message>
    <message>
        <source>{n} groups are called “{name}”.</source>
        <translation>有 {n} 个群都叫“{name}”。</translation>
    </message>
    <message>
        <source>{place} (known group)</source>
        <translation>{place}（已有的群）</translation>
    </message>
    <message>
        <source>{place} (new group)</source>
        <translation>{place}（新群）</translation>
    </message>
    <message>
        <source>{platform} id</source>
        <translation>{platform}账号</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown}，共 {all} 位</translation>
    </message>
    <message>
        <source>{shown} out of {all}</source>
        <translation>{shown}，共 {all} 个</translation>
    </message>
    <message>
        <source>{text} ({note})</source>
        <translation>{text}（{note}）</translation>
    </message>
    <message>
        <source>{text}; {n} by {channel}</source>
        <translation>{text}；{channel}带来 {n} 人</translation>
    </message>
    <message>
        <source>{title}: {entries}, {people}</source>
        <translation>{title}：{entries}，{people}</translation>
    </message>
    <message>
        <source>{weekday} {start}–{end}</source>
        <translation>周{weekday} {start}–{end}</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day} 周{weekday}</translation>
    </message>
    <message>
        <source>{when}: {mean} messages on average, {n} in all</source>
        <translation>{when}：平均 {mean} 条，共 {n} 条</translation>
    </message>
    <message>
        <source>“+1” brings one more person</source>
        <translation>“+1”表示再带一人</translation>
    </message>
    <message>
        <source>“+1” is in this list: choose what it means.</source>
        <translation>名单里有“+1”，请选它的含义。</translation>
    </message>
    <message>
        <source>“+1” is just the person</source>
        <translation>“+1”只算本人</translation>
    </message>
    <message>
        <source>“{file}” belongs to another program. The file was left as it was.</source>
        <translation>“{file}”属于其他程序。文件保持原样。</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be opened. Check that the folder is there and that you may write to it.</source>
        <translation>“{file}”无法打开。请检查文件夹是否存在、是否可写。</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read: {reason}</source>
        <translation>“{file}”无法读取：{reason}</translation>
    </message>
    <message>
        <source>“{file}” could not be written ({reason}). What was there before is unchanged.</source>
        <translation>“{file}”没能写入（{reason}），原来的文件没有改动。</translation>
    </message>
    <message>
        <source>“{file}” exists already. Choose another name.</source>
        <translation>“{file}”已存在，请换一个名字。</translation>
    </message>
    <message>
        <source>“{file}” holds more than {most} events. Export a shorter span and import that.</source>
        <translation>“{file}”里的活动超过 {most} 个。请导出较短的时间段再导入。</translation>
    </message>
    <message>
        <source>“{file}” is damaged. The file was left as it was; restore a backup from File → Backups.</source>
        <translation>“{file}”已损坏。文件保持原样；请从“文件 → 备份”恢复。</translation>
    </message>
    <message>
        <source>“{file}” is empty. Nothing was imported.</source>
        <translation>“{file}”是空文件，没有导入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” is empty: it holds no data. The file was left as it was; restore a backup if it once was your store.</source>
        <translation>“{file}”是空的，没有数据。文件保持原样；如果它曾是你的数据库，请恢复备份。</translation>
    </message>
    <message>
        <source>“{file}” is larger than {most} MB: too large for a calendar. Nothing was imported.</source>
        <translation>“{file}”超过 {most} MB，作为日历太大了，没有导入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” is not a Qunce store (or it is locked with a key). The file was left as it was.</source>
        <translation>“{file}”不是群策的数据库（或已加锁）。文件保持原样。</translation>
    </message>
    <message>
        <source>“{file}” is not a calendar file (.ics). It begins with: {head}</source>
        <translation>“{file}”不是日历文件（.ics）。文件开头是：{head}</translation>
    </message>
    <message>
        <source>“{file}” is not a file. Nothing was opened or changed.</source>
        <translation>“{file}”不是文件。没有打开或改动任何内容。</translation>
    </message>
    <message>
        <source>“{file}” is the open store, or one that another program has open. Save the copy under another name.</source>
        <translation>“{file}”就是当前打开的数据文件，或正被其他程序打开。请换一个名字保存副本。</translation>
    </message>
    <message>
        <source>“{file}” was made by a newer Qunce. Update this program; the file was left as it was.</source>
        <translation>“{file}”由更新版本的群策建立。请更新本程序；文件保持原样。</translation>
    </message>
    <message>
        <source>“{file}” was made by an older Qunce. Open it in the window once: it is backed up and brought up to date.</source>
        <translation>“{file}”出自较旧版本的群策。请先在窗口中打开一次：会先备份，再升级。</translation>
    </message>
    <message>
        <source>“{file}” was read as {format}, but no message was found in it. Nothing was imported.</source>
        <translation>“{file}”按“{format}”读取，但里面一条消息也没有，因此没有导入任何内容。</translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of event.</source>
        <translation>“{kind}”不是活动类型。</translation>
    </message>
    <message>
        <source>“{label}” can&apos;t be undone: the data has changed since.</source>
        <translation>无法撤销“{label}”：数据之后又有变化。</translation>
    </message>
    <message>
        <source>“{name}” is {who}</source>
        <translation>“{name}”是{who}</translation>
    </message>
    <message>
        <source>“{status}” is not a state of an event.</source>
        <translation>“{status}”不是活动状态。</translation>
    </message>
    <message>
        <source>“{title}” is not ready yet: write down what members gain from it first.</source>
        <translation>“{title}”还不能备好：先写清成员能收获什么。</translation>
    </message>
    <message>
        <source>“{title}” repeats. Change:</source>
        <translation>“{title}”是重复活动，要修改：</translation>
    </message>
    <message>
        <source>“{title}” repeats. Delete:</source>
        <translation>“{title}”是重复活动，要删除：</translation>
    </message>
    <message>
        <source>“{zone}” is not a time zone. Choose one from the list.</source>
        <translation>“{zone}”不是时区名，请从列表中选择。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>问卷星 survey</source>
        <translation>问卷星</translation>
    </message>
</context>
<context>
    <name>i18n</name>
    <message>
        <source>The backup is restored. The store as it was lies beside it.</source>
        <translation>备份已恢复。恢复前的数据文件留在旁边。</translation>
    </message>
</context>
</TS>
