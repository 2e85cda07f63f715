<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n active day(s) in 30</source>
        <translation>
            <numerusform>近 30 天活跃 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
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
        <source>%n joined 30 to 60 days ago</source>
        <translation>
            <numerusform>30–60 天前入群 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 位成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) on 30 days before</source>
        <translation>
            <numerusform>%n 个百分点，比 30 天前</numerusform>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group of this event belongs to another community.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of this file is longer than {n} MB: it is no chat record. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member sits in a group: add one first.</source>
        <translation>成员要先有群：请先新建一个群。</translation>
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
        <source>A note has at most {n} characters.</source>
        <translation>备忘最多 {n} 个字。</translation>
    </message>
    <message>
        <source>A roster goes into a group: add one first.</source>
        <translation>名册要导入到群里：请先新建一个群。</translation>
    </message>
    <message>
        <source>A shelf needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this number to something like 8.613E+12. It was left out: format the column as text and save again.</source>
        <translation>表格软件把这个号码变成了 8.613E+12 这样的科学计数，已略过。请把该列设为文本格式后重新保存。</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target is a whole number above 0, or empty.</source>
        <translation>目标须为大于 0 的整数，也可以留空。</translation>
    </message>
    <message>
        <source>A title has at most {n} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A warm word without selling</source>
        <translation type="unfinished"></translation>
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
        <source>Add a group</source>
        <translation>新建群</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Add community “{name}”</source>
        <translation>新建社群“{name}”</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>全部图表</translation>
    </message>
    <message>
        <source>All day</source>
        <translation type="unfinished"></translation>
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
        <source>All on one day:</source>
        <translation>都在这一天：</translation>
    </message>
    <message>
        <source>Always {tier}</source>
        <translation>固定为{tier}势能</translation>
    </message>
    <message>
        <source>An announcement has at most {n} characters; split it into several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier line of this file already stands for the same member.</source>
        <translation>本文件前面已有一行对应同一位成员。</translation>
    </message>
    <message>
        <source>An event can repeat at most {most} times. Give it an end date instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event can&apos;t last longer than a year.</source>
        <translation type="unfinished"></translation>
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
        <source>Another program is writing to this store. The change waits and is saved as soon as it is done.</source>
        <translation>另一个程序正在写入这个数据库。您的改动已排队，等它写完会自动保存。</translation>
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
        <source>Any tag</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Any tier</source>
        <translation>全部势能</translation>
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
        <source>Archive {n} members</source>
        <translation>归档 {n} 位成员</translation>
    </message>
    <message>
        <source>Archive {n} topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>自动识别</translation>
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
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backed up.</source>
        <translation>已备份。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Begin with last night&apos;s chat: export it in your chat program and drop the file here. Nothing leaves this machine.</source>
        <translation>从昨晚的聊天记录开始：在聊天软件里导出，把文件拖到这里。所有数据都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a chat in</source>
        <translation>导入聊天记录</translation>
    </message>
    <message>
        <source>By activity</source>
        <translation>按活跃度</translation>
    </message>
    <message>
        <source>By activity: {tier}</source>
        <translation>按活跃度：{tier}</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Call for articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有改动任何数据。</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change length of event</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>Changed the name</source>
        <translation>改了名字</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Chat text</source>
        <translation>聊天文字</translation>
    </message>
    <message>
        <source>ChatLab (JSON, JSONL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in: launch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in: today</source>
        <translation type="unfinished"></translation>
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
        <source>Choose the tier from the list.</source>
        <translation>请从列表中选择势能。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closing a group</source>
        <translation type="unfinished"></translation>
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
        <source>Contact card</source>
        <translation>名片推荐</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>转化</translation>
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
        <source>Copy messages in WeChat or QQ and paste them here.</source>
        <translation>在微信或 QQ 里复制消息，粘贴到这里。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Core group {n}</source>
        <translation>核心群 {n}</translation>
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
        <source>Data to {moment} · {days}</source>
        <translation>数据截至 {moment} · 覆盖 {days}</translation>
    </message>
    <message>
        <source>Dates are in the file</source>
        <translation>文件里有日期</translation>
    </message>
    <message>
        <source>Dates must lie between {first} and {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day before month</source>
        <translation>日在月前</translation>
    </message>
    <message>
        <source>Day count and the format to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day not over</source>
        <translation>当天未完</translation>
    </message>
    <message>
        <source>Day of the event, or today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete announcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation type="unfinished"></translation>
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
        <source>Differentiator</source>
        <translation>分化者</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files anywhere on this window. Read so far: Telegram, WhatsApp, QQ message manager, WeChat text (forwarded, mailed or copied) and ChatLab. Files are only read, never moved or changed.</source>
        <translation>把文件拖到窗口任意位置即可。目前支持：Telegram、WhatsApp、QQ 消息管理器、微信文字（转发、邮件或复制）和 ChatLab。文件只读取，不移动，也不改动。</translation>
    </message>
    <message>
        <source>Duplicate announcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit announcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit community “{name}”</source>
        <translation>修改社群“{name}”</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation type="unfinished"></translation>
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
        <source>Edit topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events can repeat daily, weekly, monthly or yearly, not more often: {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everything stays on this machine: nothing is sent unless you send it yourself.</source>
        <translation>一切都留在这台电脑上：除非您自己发送，什么都不会发出去。</translation>
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
        <source>Export as {kind} …</source>
        <translation>导出 {kind}…</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Few rules, each with its reason</source>
        <translation type="unfinished"></translation>
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
        <source>First message in {group}</source>
        <translation>在{group}第一次发言</translation>
    </message>
    <message>
        <source>Follow-up questions of the topic, numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
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
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Goal, rule and reward of a campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greets by name and gives one first step</source>
        <translation type="unfinished"></translation>
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
        <source>Group rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>所在群</translation>
    </message>
    <message>
        <source>Guest lecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest, subject, and questions collected ahead</source>
        <translation type="unfinished"></translation>
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
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>High tier {percent} against {target}: this turns into a contact list</source>
        <translation>高势能占 {percent}，目标 {target}：容易只剩下通讯录</translation>
    </message>
    <message>
        <source>Holiday greeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hook, questions and what members gain</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days the check-in lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many the group can hold</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>In the group for over 30 days, spoke in the last 30, but not in the last 14</source>
        <translation>入群超过 30 天，近 30 天说过话，但最近 14 天没有出现</translation>
    </message>
    <message>
        <source>In the groups</source>
        <translation>在群</translation>
    </message>
    <message>
        <source>Insert placeholder</source>
        <translation type="unfinished"></translation>
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
        <source>Join request</source>
        <translation>申请加入</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入群时间</translation>
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
        <source>Joins and leaves</source>
        <translation>进群与退群</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>LINE</translation>
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
        <source>Last spoke</source>
        <translation>最近发言</translation>
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
        <source>Left</source>
        <translation>已退群</translation>
    </message>
    <message>
        <source>Left {group}</source>
        <translation>退出{group}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Line {line} of {file} is not a line of a table: a quotation mark may be missing.</source>
        <translation>{file} 第 {line} 行不像表格的一行：可能少了一个引号。</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the sample community</source>
        <translation>正在载入示例社群</translation>
    </message>
    <message>
        <source>Look around in the sample community</source>
        <translation>先看看示例社群</translation>
    </message>
    <message>
        <source>Make announcement a draft again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Mark announcement as posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material of the topic</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>Members in groups</source>
        <translation>在群成员</translation>
    </message>
    <message>
        <source>Members: {new} new, {known} known</source>
        <translation>成员：新 {new} 人，已知 {known} 人</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages: {new} new, {known} known, {changed} changed, {unreadable} unreadable</source>
        <translation>消息：新 {new} 条，已有 {known} 条，有改动 {changed} 条，无法读取 {unreadable} 条</translation>
    </message>
    <message>
        <source>Mid</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Mid tier {percent} against {target}: they lack models to rise to</source>
        <translation>中势能占 {percent}，目标 {target}：缺少可以追赶的榜样</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
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
        <source>Morning briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one occurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Name of the chosen member in this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and ids</source>
        <translation>名字与账号</translation>
    </message>
    <message>
        <source>Names, times and places are filled in for you; you see the result as the chat will show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly full: time for a new group</source>
        <translation>接近上限，可开新群</translation>
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
        <source>New announcement</source>
        <translation type="unfinished"></translation>
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
        <source>New {n}</source>
        <translation>新人 {n}</translation>
    </message>
    <message>
        <source>No backup was made: “{folder}” can&apos;t be written ({reason}). Your data is unchanged.</source>
        <translation>没有备份成功：“{folder}”无法写入（{reason}）。您的数据没有变化。</translation>
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
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>No event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No imports yet.</source>
        <translation>还没有导入记录。</translation>
    </message>
    <message>
        <source>No member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message in {name} could be read. Line {line}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topic</source>
        <translation type="unfinished"></translation>
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
        <source>Not filled yet: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Not taken: {titles}</source>
        <translation>未采用：{titles}</translation>
    </message>
    <message>
        <source>Note of {day}</source>
        <translation>{day}的备忘</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since the last backup.</source>
        <translation>上次备份之后没有变化。</translation>
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
        <source>Nothing yet.</source>
        <translation>暂无内容。</translation>
    </message>
    <message>
        <source>Notices of third parties</source>
        <translation>第三方声明</translation>
    </message>
    <message>
        <source>Numbered list that members extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {acquired} people, {active} have written, {kept} stayed and {paid} pay or partner</source>
        <translation>{acquired} 人中，{active} 人开过口，{kept} 人留了下来，{paid} 人付费或合作</translation>
    </message>
    <message>
        <source>Open another store…</source>
        <translation>打开其他数据库…</translation>
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
        <source>Opening line of the topic</source>
        <translation type="unfinished"></translation>
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
        <source>Ordinary tier {percent} against {target}: idle chat may drown the rest</source>
        <translation>普通势能占 {percent}，目标 {target}：容易被闲聊淹没</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
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
        <source>Paste chat text</source>
        <translation>粘贴聊天文字</translation>
    </message>
    <message>
        <source>Paste chat text to import</source>
        <translation>粘贴聊天文字导入</translation>
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
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品型</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>QQ message manager (text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qunce</source>
        <translation>群策</translation>
    </message>
    <message>
        <source>Qunce is free software under the MIT licence. It stands on the work of others:</source>
        <translation>群策是自由软件，采用 MIT 许可证，建立在以下作品之上：</translation>
    </message>
    <message>
        <source>Qunce made a mistake. Everything saved so far is safe; you can go on working.</source>
        <translation>群策出错了。此前保存的一切都是安全的，可以继续工作。</translation>
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
        <source>Rebuild derived data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record topic use</source>
        <translation type="unfinished"></translation>
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
        <source>Reminder, one hour before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder, the day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove sample</source>
        <translation type="unfinished"></translation>
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
        <source>Removing the sample community</source>
        <translation>正在移除示例社群</translation>
    </message>
    <message>
        <source>Rename member</source>
        <translation>修改账号昵称</translation>
    </message>
    <message>
        <source>Rename shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
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
        <source>Restore {n} members</source>
        <translation>恢复 {n} 位成员</translation>
    </message>
    <message>
        <source>Restore {n} topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Revert selected</source>
        <translation>撤回所选导入</translation>
    </message>
    <message>
        <source>Revert this import</source>
        <translation>撤回这次导入</translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
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
        <source>Rosters (*.csv *.tsv *.txt)</source>
        <translation>名册 (*.csv *.tsv *.txt)</translation>
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
        <source>Saving a copy</source>
        <translation>正在保存副本</translation>
    </message>
    <message>
        <source>Schedule topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats left in the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select members to tag, sort into tiers or archive them together</source>
        <translation>选中多位成员，可一起打标签、调势能或归档</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several members of this group have this name: add a column with their ids.</source>
        <translation>群里有多位成员叫这个名字：请补充一列账号。</translation>
    </message>
    <message>
        <source>Shared reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopping</source>
        <translation>购物型</translation>
    </message>
    <message>
        <source>Short nudge with what to prepare</source>
        <translation type="unfinished"></translation>
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
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show in roster</source>
        <translation>在名册中查看</translation>
    </message>
    <message>
        <source>Sign-up list 接龙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent {n}</source>
        <translation>沉默 {n}</translation>
    </message>
    <message>
        <source>Skip one occurrence</source>
        <translation type="unfinished"></translation>
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
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source, for instance poster A</source>
        <translation>来源，例如海报 A</translation>
    </message>
    <message>
        <source>Spoke once, but not in the last 30 days</source>
        <translation>曾经发言，但近 30 天没有出现</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation type="unfinished"></translation>
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
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation type="unfinished"></translation>
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
        <source>Tag topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {n} members</source>
        <translation>给 {n} 位成员打标签</translation>
    </message>
    <message>
        <source>Tag {n} topics</source>
        <translation type="unfinished"></translation>
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
        <source>Take a role from {n} members</source>
        <translation>取消 {n} 位成员的角色</translation>
    </message>
    <message>
        <source>Take back import of “{file}”</source>
        <translation type="unfinished"></translation>
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
        <source>Tea party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Telegram Desktop (result.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the announcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thanks, what is kept, where to go next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat “{group}” is new here. Say which community it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date can&apos;t be right.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event can&apos;t be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no start that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is on the calendar of another community already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event lists more than {most} single dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event repeats by more than one rule, or by a rule with exceptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cancels an event that is not on this calendar.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mix is close to 5 / 15 / 80</source>
        <translation>结构接近 5 / 15 / 80，比较健康</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time zone “{zone}” is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic pack “{file}” has entry {entry} twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic pack “{file}” is not JSON: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic pack “{file}” is wrong at entry {entry}: {field} is missing or wrong.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import with the number {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store at “{path}”. Nothing was created. Locate it, restore a backup, or make a new one.</source>
        <translation>“{path}”处没有数据库，也没有新建任何文件。您可以找到它、恢复备份，或新建一个。</translation>
    </message>
    <message>
        <source>There is no text encoding called {name}. Use utf-8, gb18030 or utf-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone called {zone}. Use a name such as Asia/Shanghai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have no tags</source>
        <translation>他们没有标签</translation>
    </message>
    <message>
        <source>This announcement is gone: it was deleted in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This announcement is marked as posted. Take the mark off to change it.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds several chats, so they can&apos;t all go into “{group}”. Import it without naming a group.</source>
        <translation type="unfinished"></translation>
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
        <source>This repetition can&apos;t be read: {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repetition never comes round: {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This role is not known here, so it was left out.</source>
        <translation>不认识这个角色，已略过。</translation>
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
        <source>This would be: {figures}</source>
        <translation>将会：{figures}</translation>
    </message>
    <message>
        <source>Three items, one question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three short questions and why they are asked</source>
        <translation type="unfinished"></translation>
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
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, for your own list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today’s date</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lines and where to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or three choices, one deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unschedule topic</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was removed from {group}</source>
        <translation>被移出{group}</translation>
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
        <source>WeChat talk, forwarded or mailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat text copied on a computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>WechatExporter (text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekday of the event, or of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome newcomers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What becomes of each line</source>
        <translation>每一行的处理结果</translation>
    </message>
    <message>
        <source>What came out, who helped, what comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>What members gain from the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the community is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What, when, where, and how to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When the event begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the event ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the event is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which day of the check-in it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why people gather here, in one sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workday</source>
        <translation type="unfinished"></translation>
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
        <source>Write here, or choose a template above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it all yourself</source>
        <translation type="unfinished"></translation>
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
        <source>Wrote on {when}</source>
        <translation>{when} 发言的人</translation>
    </message>
    <message>
        <source>Zone of its times</source>
        <translation>时间所用时区</translation>
    </message>
    <message>
        <source>a system line without any dated message beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account name</source>
        <translation>账号昵称</translation>
    </message>
    <message>
        <source>as 30 days before</source>
        <translation>与 30 天前持平</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>无变动</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>day not over when imported</source>
        <translation>导入时当天还没结束</translation>
    </message>
    <message>
        <source>group nickname</source>
        <translation>群昵称</translation>
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
        <source>invitation</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>invited by {name}</source>
        <translation>{name} 邀请</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>入群时间</translation>
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
        <translation>保留</translation>
    </message>
    <message>
        <source>last spoke: {when}</source>
        <translation>最近发言：{when}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略过</translation>
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
        <source>members</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>members a day</source>
        <translation>每日人数</translation>
    </message>
    <message>
        <source>members and messages a day</source>
        <translation>每日人数与消息数</translation>
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
        <source>name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>never spoke</source>
        <translation>从未发言</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>no data imported</source>
        <translation>没有导入记录</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one group is missing</source>
        <translation>缺一个群的记录</translation>
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
        <translation type="unfinished"></translation>
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
        <source>text before the first message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the message is longer than any chat app allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such date or time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this line is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this record has no date that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this record has no id, type or date as Telegram writes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this record has no time that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this record is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this record is of no type that Telegram writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this record lacks what ChatLab&apos;s format asks for</source>
        <translation type="unfinished"></translation>
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
        <source>until {day}</source>
        <translation>用到{day}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{date} is no date. Write it like 2026-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} ({weekday})</source>
        <translation type="unfinished"></translation>
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
        <translation>{day} · {change} 比一周前</translation>
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
    <message>
        <source>{file} has no row of titles such as 昵称, 群昵称, 微信号 or Name. It begins with: {looks}</source>
        <translation>{file} 里没有“昵称、群昵称、微信号、姓名”这样的表头。它的开头是：{looks}</translation>
    </message>
    <message>
        <source>{file} has titles but no lines below them. Nothing was imported.</source>
        <translation>{file} 只有表头，没有内容，什么都没有导入。</translation>
    </message>
    <message>
        <source>{file} is empty. Nothing was imported.</source>
        <translation>{file} 是空文件，什么都没有导入。</translation>
    </message>
    <message>
        <source>{file} is larger than any roster. Nothing was imported.</source>
        <translation>{file} 太大，不像名册，什么都没有导入。</translation>
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
        <source>{name} can&apos;t be read to its end; is it damaged, or was it moved? Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {reason}</source>
        <translation>无法读取 {name}：{reason}</translation>
    </message>
    <message>
        <source>{name} gives times without the day. Say which day it was: in the import window, or with --date 2026-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds JSON nested deeper than any chat export. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds a single record of more than {n} MB: it is no chat export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds contacts or calendar entries, no chat. Import it under Members or Calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no text. Choose the file that the chat app exported as text or JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is JSON that begins with {first}: no chat format known here. Qunce reads Telegram result.json, WhatsApp .txt and .zip, QQ message-manager .txt, WeChat talk as text or e-mail, and ChatLab JSON or JSONL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is JSON with the keys {keys}: no chat format known here. Qunce reads Telegram result.json, WhatsApp .txt and .zip, QQ message-manager .txt, WeChat talk as text or e-mail, and ChatLab JSON or JSONL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is QQ&apos;s .mht web archive. In the message manager, export again as text (.txt).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a PDF: its pages can&apos;t be read as messages. Export the chat as text or JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a Word or Excel file. Save it as text or CSV first.</source>
        <translation>{name} 是 Word 或 Excel 文件，请先另存为文本或 CSV。</translation>
    </message>
    <message>
        <source>{name} is a ZIP with no chat text inside ({names}). Choose the file that the chat app wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a ZIP with several texts ({names}). Unpack it and import them one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a ZIP with {n} files: no chat export has so many. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a chat export without a single message. Was the right period chosen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a damaged ZIP file. Export the chat again; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a database. Qunce reads neither databases nor their keys: export the chat as text or JSON with the chat app or an export tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder. Choose the file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a picture. Copy the chat as text, or export it as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a recording, not a chat. Choose the text file of the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a web page. Export the chat as JSON or text instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an archive that isn&apos;t ZIP. Unpack it and choose the chat&apos;s text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an e-mail of more than {n} MB. Save its text alone and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an old Word or Excel file. Save it as text or CSV first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or cut off at byte {at}, after {n} records; nothing was imported. Export the chat again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty. Export the chat again and choose the new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there any more. Was it moved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is protected by a password. Unpack it first, then import the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is text whose first line is “{first}”: no chat format known here. Qunce reads Telegram result.json, WhatsApp .txt and .zip, QQ message-manager .txt, WeChat talk as text or e-mail, and ChatLab JSON or JSONL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} looks like an encrypted database or backup. Qunce reads neither databases nor their keys: export the chat as text or JSON with the chat app or an export tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would unpack to {n} MB: no chat export does. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
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
        <source>{text} ({note})</source>
        <translation>{text}（{note}）</translation>
    </message>
    <message>
        <source>{text}; {n} by {channel}</source>
        <translation>{text}；{channel}带来 {n} 人</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” exists already. Choose another name.</source>
        <translation>“{file}”已存在，请换一个名字。</translation>
    </message>
    <message>
        <source>“{file}” holds more than {most} events. Export a shorter span and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is damaged. The file was left as it was; restore a backup from File → Backups.</source>
        <translation>“{file}”已损坏。文件保持原样；请从“文件 → 备份”恢复。</translation>
    </message>
    <message>
        <source>“{file}” is empty. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is empty: it holds no data. The file was left as it was; restore a backup if it once was your store.</source>
        <translation>“{file}”是空的，没有数据。文件保持原样；如果它曾是您的数据库，请恢复备份。</translation>
    </message>
    <message>
        <source>“{file}” is larger than {most} MB: too large for a calendar. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not a Qunce store (or it is locked with a key). The file was left as it was.</source>
        <translation>“{file}”不是群策的数据库（或已加锁）。文件保持原样。</translation>
    </message>
    <message>
        <source>“{file}” is not a calendar file (.ics). It begins with: {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not a file. Nothing was opened or changed.</source>
        <translation>“{file}”不是文件。没有打开或改动任何内容。</translation>
    </message>
    <message>
        <source>“{file}” was made by a newer Qunce. Update this program; the file was left as it was.</source>
        <translation>“{file}”由更新版本的群策建立。请更新本程序；文件保持原样。</translation>
    </message>
    <message>
        <source>“{file}” was read as {format}, but no message was found in it. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” can&apos;t be undone: the data has changed since.</source>
        <translation>无法撤销“{label}”：数据之后又有变化。</translation>
    </message>
    <message>
        <source>“{status}” is not a state of an event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is not ready yet: write down what members gain from it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{zone}” is not a time zone. Choose one from the list.</source>
        <translation>“{zone}”不是时区名，请从列表中选择。</translation>
    </message>
</context>
</TS>
