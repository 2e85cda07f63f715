<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source> · newer</source>
        <translation> · 有更新</translation>
    </message>
    <message>
        <source>#接龙
Day 3

1. Lin
2. Chen

or one name per line</source>
        <translation>#接龙
第 3 天打卡

1. 小林
2. 小陈

也可以一行一个名字</translation>
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
        <source>%n active day(s)</source>
        <translation>
            <numerusform>活跃 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active day(s) in 30</source>
        <translation>
            <numerusform>近 30 天活跃 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n announcement(s)</source>
        <translation>
            <numerusform>%n 篇公告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought and still here</source>
        <translation>
            <numerusform>带来且还在群 %n 人</numerusform>
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
        <source>%n check in, nobody has stopped so far</source>
        <translation>
            <numerusform>%n 人在打卡，还没有人停下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in campaign(s)</source>
        <translation>
            <numerusform>%n 个打卡活动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s)</source>
        <translation>
            <numerusform>%n 次打卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after</source>
        <translation>
            <numerusform>后 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>前 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before: {event}</source>
        <translation>
            <numerusform>{event}前 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>已晚 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) out</source>
        <translation>
            <numerusform>断 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different people</source>
        <translation>
            <numerusform>共 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n 人接龙</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) in sign-up lists</source>
        <translation>
            <numerusform>%n 条接龙</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) attended</source>
        <translation>
            <numerusform>到场 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) saved as “{file}”.</source>
        <translation>
            <numerusform>已把 %n 个活动保存为“{file}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>已生成 %n 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>新发现 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found: {names}</source>
        <translation>
            <numerusform>认出 %n 人：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 个群</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) written</source>
        <translation>
            <numerusform>沉淀 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined 30 to 60 days ago</source>
        <translation>
            <numerusform>30–60 天前入群 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known from the roster</source>
        <translation>
            <numerusform>%n 人在名册里</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>逾期 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left the list: {names}</source>
        <translation>
            <numerusform>%n 人退出（{names}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likely duplicate(s)</source>
        <translation>
            <numerusform>%n 组疑似同一人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of attendance</source>
        <translation>
            <numerusform>%n 条到场记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the budget</source>
        <translation>
            <numerusform>%n 项预算</numerusform>
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
        <source>%n member(s) joined, and nobody noted by which channel</source>
        <translation>
            <numerusform>进群 %n 人，都没记下从哪个渠道来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) left; most often: {reason} ({share})</source>
        <translation>
            <numerusform>%n 人次退群，最主要的原因：{reason}（{share}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) found</source>
        <translation>
            <numerusform>找到 %n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>还需 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more use(s) before</source>
        <translation>
            <numerusform>更早还有 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) copied.</source>
        <translation>
            <numerusform>已复制 %n 个名字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) for {group}</source>
        <translation>
            <numerusform>{group} 有 %n 个新文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new: {names}</source>
        <translation>
            <numerusform>新增 %n 人（{names}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-show(s)</source>
        <translation>
            <numerusform>缺席 %n 次</numerusform>
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
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other channel(s)</source>
        <translation>
            <numerusform>其余 %n 个渠道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s): {part}</source>
        <translation>
            <numerusform>另 %n 位：{part}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) in events</source>
        <translation>
            <numerusform>%n 个活动分工</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the plan</source>
        <translation>
            <numerusform>%n 个排期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n playbook run(s) began</source>
        <translation>
            <numerusform>%n 轮 SOP 开始了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 个百分点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s), {tagged} with a style: too few to compare. It takes {few} of a style, and the same hours of weeks without a post</source>
        <translation>
            <numerusform>发了 %n 条，{tagged} 条标了风格，还不够比较：同一风格至少 {few} 条，且同时段要有没发公告的几周作对照</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n 个承诺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put off</source>
        <translation>
            <numerusform>%n 组暂缓</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>答疑 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removal(s)</source>
        <translation>
            <numerusform>移出 %n 人次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renewed</source>
        <translation>
            <numerusform>更新 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies)</source>
        <translation>
            <numerusform>%n 条回复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) received</source>
        <translation>
            <numerusform>收到回复 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 轮</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of playbooks</source>
        <translation>
            <numerusform>%n 个 SOP 进程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>还剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) free. {name} waits first.</source>
        <translation>
            <numerusform>空出 %n 个名额，{name} 排在候补第一位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) in groups</source>
        <translation>
            <numerusform>%n 个群席位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) taken; too few days are imported to say more</source>
        <translation>
            <numerusform>已占 %n 个席位；导入的天数太少，还说不出更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-up list(s)</source>
        <translation>
            <numerusform>%n 份接龙</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>跳过 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation>
            <numerusform>%n 个时段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still here</source>
        <translation>
            <numerusform>%n 人还在群</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take part: too few to tell a share</source>
        <translation>
            <numerusform>%n 人参加，人太少，不算比例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) due, first: {what}</source>
        <translation>
            <numerusform>有 %n 件事要做，先看：{what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n 个话题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) lack what members gain</source>
        <translation>
            <numerusform>有 %n 个话题还没写成员收获</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) saved as “{file}”.</source>
        <translation>
            <numerusform>%n 个话题已存为“{file}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) selected</source>
        <translation>
            <numerusform>已选 %n 个话题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) would fit, but all rest until {day}</source>
        <translation>
            <numerusform>合适的 %n 个话题都在冷却，最早 {day} 可用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>用过 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a topic</source>
        <translation>
            <numerusform>%n 个没配上话题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong, left out</source>
        <translation>
            <numerusform>有误未导入 %n 个</numerusform>
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
        <source>--event goes with --kind campaign only; this is --kind {kind}.</source>
        <translation>--event 只能和 --kind campaign 一起用，现在是 --kind {kind}。</translation>
    </message>
    <message>
        <source>05-20, or L08-15 by the moon</source>
        <translation>05-20；农历写 L08-15</translation>
    </message>
    <message>
        <source>14 days of writing</source>
        <translation>14 天写作打卡</translation>
    </message>
    <message>
        <source>15 people who still write a month later</source>
        <translation>一个月后，还有 15 个人在写</translation>
    </message>
    <message>
        <source>3 days before 20:00</source>
        <translation>提前3天 20:00</translation>
    </message>
    <message>
        <source>30 days before</source>
        <translation>30 天前</translation>
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
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>A 14-day check-in</source>
        <translation>14 天打卡</translation>
    </message>
    <message>
        <source>A board needs a name.</source>
        <translation>请给看板起个名字。</translation>
    </message>
    <message>
        <source>A book, a call by name …</source>
        <translation>一本书、点名表扬……</translation>
    </message>
    <message>
        <source>A call for articles</source>
        <translation>征稿</translation>
    </message>
    <message>
        <source>A campaign belongs to a community. Add one first.</source>
        <translation>打卡属于某个社群，请先添加社群。</translation>
    </message>
    <message>
        <source>A campaign lasts 1 to {n} days; 14 is a good length.</source>
        <translation>打卡可以是 1 到 {n} 天，14 天比较合适。</translation>
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
        <source>A channel has at most {n} characters.</source>
        <translation>渠道名最多 {n} 个字。</translation>
    </message>
    <message>
        <source>A check-in campaign begins with its goal: say what it is to achieve. The chat then fills the table.</source>
        <translation>办打卡，先定目标：想达成什么。定好之后，聊天记录会一天天把表填满。</translation>
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
        <source>A cost lies between the year 2000 and a year from now; {day} does not.</source>
        <translation>花费的日期要在 2000 年到一年之内，{day} 不在。</translation>
    </message>
    <message>
        <source>A date comes</source>
        <translation>到了某天</translation>
    </message>
    <message>
        <source>A day is a whole number from {first} to {last}.</source>
        <translation>天数要写整数，从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>A day late</source>
        <translation>已晚 1 天</translation>
    </message>
    <message>
        <source>A day&apos;s number without a key word.</source>
        <translation>只写了第几天，没有关键词</translation>
    </message>
    <message>
        <source>A day, week after</source>
        <translation>之后一周日均</translation>
    </message>
    <message>
        <source>A day, week before</source>
        <translation>之前一周日均</translation>
    </message>
    <message>
        <source>A figure needs a name.</source>
        <translation>指标要有名字。</translation>
    </message>
    <message>
        <source>A figure to reach is a number.</source>
        <translation>目标要写成数字。</translation>
    </message>
    <message>
        <source>A first week for newcomers</source>
        <translation>新人第一周</translation>
    </message>
    <message>
        <source>A fixed item needs a name, such as “Morning briefing”.</source>
        <translation>固定栏目要有名称，比如“早报”。</translation>
    </message>
    <message>
        <source>A fixed item takes no topic.</source>
        <translation>固定栏目不用配话题。</translation>
    </message>
    <message>
        <source>A good time to send it: {when}.</source>
        <translation>适合发布的时段：{when}。</translation>
    </message>
    <message>
        <source>A group abroad has a zone of its own, on the Communities page.</source>
        <translation>海外的群可以在“社群”页单独设时区。</translation>
    </message>
    <message>
        <source>A group has at most {most} slots a week.</source>
        <translation>一个群每周最多 {most} 个时段。</translation>
    </message>
    <message>
        <source>A group of this event belongs to another community.</source>
        <translation>活动所选的群属于另一个社群。</translation>
    </message>
    <message>
        <source>A group opens</source>
        <translation>新群开张</translation>
    </message>
    <message>
        <source>A guest drops in</source>
        <translation>请嘉宾来分享</translation>
    </message>
    <message>
        <source>A guest who shares</source>
        <translation>请嘉宾来分享</translation>
    </message>
    <message>
        <source>A member falls silent</source>
        <translation>成员沉默</translation>
    </message>
    <message>
        <source>A member joins</source>
        <translation>成员进群</translation>
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
        <source>A name has at most {most} characters.</source>
        <translation>名称最多 {most} 个字。</translation>
    </message>
    <message>
        <source>A name has at most {n} characters.</source>
        <translation>名称最多 {n} 个字。</translation>
    </message>
    <message>
        <source>A name of more than {most} characters is no name: “{text}”</source>
        <translation>超过 {most} 字的不像名字：“{text}”</translation>
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
        <source>A note to yourself; the text comes from the template</source>
        <translation>给自己的提醒；要发的内容取自模板</translation>
    </message>
    <message>
        <source>A pause has a first and a last day, the last not before the first, at most {n} days.</source>
        <translation>暂停要有起止日期，结束日不早于开始日，最多 {n} 天。</translation>
    </message>
    <message>
        <source>A picture settles an unclear message</source>
        <translation>说得含糊时，有图就算</translation>
    </message>
    <message>
        <source>A playbook can end after 1 to {n} days, or never.</source>
        <translation>结束天数从 1 到 {n}，或者不设。</translation>
    </message>
    <message>
        <source>A playbook has at most {n} steps.</source>
        <translation>一份 SOP 最多 {n} 步。</translation>
    </message>
    <message>
        <source>A playbook is what you do every time: when someone joins, before an event, on a holiday. Seven are ready, each step with its reason; change them as you like.</source>
        <translation>SOP 就是每次都要做的那几步：新人进群、活动之前、逢年过节。这里备好了七份，每一步都写明为什么，拿去随意改。</translation>
    </message>
    <message>
        <source>A playbook needs a name.</source>
        <translation>给这份 SOP 起个名字。</translation>
    </message>
    <message>
        <source>A promise can&apos;t be due before it was made.</source>
        <translation>兑现日期不能早于承诺的那天。</translation>
    </message>
    <message>
        <source>A question is looked at once two hours have passed, by the last message imported.</source>
        <translation>提问满两小时才计入；以导入的最后一条消息为准。</translation>
    </message>
    <message>
        <source>A quiz with prizes</source>
        <translation>有奖问答</translation>
    </message>
    <message>
        <source>A report needs a day between {first} and {last}.</source>
        <translation>报告日期须在 {first} 到 {last} 之间。</translation>
    </message>
    <message>
        <source>A reward is for 1 to {n} days.</source>
        <translation>奖励对应的天数请填 1 到 {n}。</translation>
    </message>
    <message>
        <source>A room, a meeting code</source>
        <translation>房间、会议号</translation>
    </message>
    <message>
        <source>A roster goes into a group: add one first.</source>
        <translation>名册要导入到群里：请先新建一个群。</translation>
    </message>
    <message>
        <source>A run ends after some days, or as soon as a target is reached</source>
        <translation>何时结束：满多少天，或达到目标</translation>
    </message>
    <message>
        <source>A score is a sum: each term counts up to a limit, times its weight</source>
        <translation>贡献分就是一道加法：每项数到上限为止，乘以分值</translation>
    </message>
    <message>
        <source>A secret has at most {n} characters.</source>
        <translation>密码最多 {n} 个字符。</translation>
    </message>
    <message>
        <source>A segment has at most {n} conditions.</source>
        <translation>一个人群最多 {n} 个条件。</translation>
    </message>
    <message>
        <source>A segment needs a name.</source>
        <translation>人群要有名称。</translation>
    </message>
    <message>
        <source>A share is more than 0 and at most 100 percent.</source>
        <translation>比例要大于 0，最多 100%。</translation>
    </message>
    <message>
        <source>A shelf needs a name.</source>
        <translation>给分类起个名字。</translation>
    </message>
    <message>
        <source>A shopping week</source>
        <translation>团购周</translation>
    </message>
    <message>
        <source>A sign-up list, or names one after the other.</source>
        <translation>粘贴接龙，或一个接一个的名字。</translation>
    </message>
    <message>
        <source>A slot lasts from {least} to {most} minutes.</source>
        <translation>一个时段要在 {least} 到 {most} 分钟之间。</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this number to something like 8.613E+12. It was left out: format the column as text and save again.</source>
        <translation>表格软件把这个号码变成了 8.613E+12 这样的科学计数，已略过。请把该列设为文本格式后重新保存。</translation>
    </message>
    <message>
        <source>A step can wait from 0 to {n} days before it is late.</source>
        <translation>宽限天数从 0 到 {n}。</translation>
    </message>
    <message>
        <source>A step lies at most {n} days from its event.</source>
        <translation>步骤离活动最多 {n} 天。</translation>
    </message>
    <message>
        <source>A style has at most {n} characters.</source>
        <translation>文案风格最多 {n} 个字。</translation>
    </message>
    <message>
        <source>A style of your own</source>
        <translation>新建一种风格</translation>
    </message>
    <message>
        <source>A tag has at most {n} characters.</source>
        <translation>标签最多 {n} 个字。</translation>
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
        <source>A target is more than 0, and at most {most}.</source>
        <translation>目标要大于 0，最多 {most}。</translation>
    </message>
    <message>
        <source>A task done together, with a division of labour.</source>
        <translation>分工协作，一起完成一件事。</translation>
    </message>
    <message>
        <source>A task needs a title.</source>
        <translation>待办要有个名字。</translation>
    </message>
    <message>
        <source>A tea party</source>
        <translation>线下茶话会</translation>
    </message>
    <message>
        <source>A theme that isn&apos;t what the group is for costs trust: change it, or leave it out.</source>
        <translation>主题和社群的价值不搭，会消耗信任：改一改，或者不办。</translation>
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
        <source>A view needs a name.</source>
        <translation>给视图起个名字。</translation>
    </message>
    <message>
        <source>A warm word without selling</source>
        <translation>只问好，不推销</translation>
    </message>
    <message>
        <source>A week of topics</source>
        <translation>排一周话题</translation>
    </message>
    <message>
        <source>A weekday comes</source>
        <translation>每周几</translation>
    </message>
    <message>
        <source>A weekend day worked in lieu</source>
        <translation>周末调休上班</translation>
    </message>
    <message>
        <source>A weight lies between 0 and {most}.</source>
        <translation>权重要在 0 到 {most} 之间。</translation>
    </message>
    <message>
        <source>A word to the silent</source>
        <translation>问候沉默成员</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>对比去年同期</translation>
    </message>
    <message>
        <source>About</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>About Qunce</source>
        <translation>关于群策</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n check-in(s)</source>
        <translation>
            <numerusform>确认 %n 次打卡</numerusform>
        </translation>
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
        <source>Activate the near ones first: name those one step from core, give topics that serve, keep idle chat in hours.</source>
        <translation>先激活近处的人：点名离核心一步的成员，话题要让人有收获，闲聊约定时段。</translation>
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
        <source>Active days</source>
        <translation>活跃天数</translation>
    </message>
    <message>
        <source>Active in 30 days</source>
        <translation>近 30 天活跃</translation>
    </message>
    <message>
        <source>Active in 7 days</source>
        <translation>近 7 天活跃</translation>
    </message>
    <message>
        <source>Active in the week of {day}</source>
        <translation>{day}起的一周活跃的成员</translation>
    </message>
    <message>
        <source>Active members</source>
        <translation>活跃成员</translation>
    </message>
    <message>
        <source>Active members a day, of the last 7 days</source>
        <translation>近 7 天日均活跃人数</translation>
    </message>
    <message>
        <source>Active members a week, Monday to Sunday, of the whole life: the period does not cut it. Smoothed: the median of three weeks, then their weighted mean; weeks with fewer than five days imported in full do not count. Stages by the share of the highest level: peak from 85%, start up to half of it, silence up to 10%, between them growth while it rises and decline while it falls; shorter than three weeks is no stage. After four weeks without data a new one begins.</source>
        <translation>口径：周一到周日写过话的成员数，看整段生命，不受所选时段影响。平滑：先取相邻三周的中位数，再加权平均；完整导入不足五天的周不计入。阶段按占最高水平的比例划分：85% 以上为鼎盛，未到一半为起步，10% 以下为沉寂，其余上升为成长、下降为衰退；不满三周不算一个阶段。连续四周没有数据，之后另起一个阶段。</translation>
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
        <source>Active members: {after} a day at both ends, nobody on {quiet} of the days</source>
        <translation>日活跃成员头尾都是 {after} 人，中间有 {quiet} 天没人发言</translation>
    </message>
    <message>
        <source>Active on {day}</source>
        <translation>{day} 的活跃成员</translation>
    </message>
    <message>
        <source>Active until the end</source>
        <translation>走之前还在发言</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动型</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message numerus="yes">
        <source>Add %n slot(s)</source>
        <translation>
            <numerusform>添加 %n 个时段</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a community first</source>
        <translation>先新建社群</translation>
    </message>
    <message>
        <source>Add a community first: playbooks are kept for each.</source>
        <translation>先添加一个社群：SOP 按社群保存。</translation>
    </message>
    <message>
        <source>Add a community first; announcements belong to one.</source>
        <translation>先建一个社群，公告要归在某个社群下。</translation>
    </message>
    <message>
        <source>Add a festival</source>
        <translation>添加节日</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>新建群</translation>
    </message>
    <message>
        <source>Add a guest</source>
        <translation>添加嘉宾</translation>
    </message>
    <message>
        <source>Add a helper</source>
        <translation>添加帮手</translation>
    </message>
    <message>
        <source>Add a host</source>
        <translation>添加主持</translation>
    </message>
    <message>
        <source>Add a line: {kind}</source>
        <translation>添加一项{kind}</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>添加一个名字</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加群规</translation>
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
        <source>Add board “{name}”</source>
        <translation>新建看板“{name}”</translation>
    </message>
    <message>
        <source>Add chart to board</source>
        <translation>把图表加到看板</translation>
    </message>
    <message>
        <source>Add charts</source>
        <translation>添加图表</translation>
    </message>
    <message>
        <source>Add check-in campaign</source>
        <translation>新建打卡</translation>
    </message>
    <message>
        <source>Add community “{name}”</source>
        <translation>新建社群“{name}”</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>加条件</translation>
    </message>
    <message>
        <source>Add cost</source>
        <translation>添加预算项</translation>
    </message>
    <message>
        <source>Add cost of “{channel}”</source>
        <translation>记下“{channel}”的花费</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Add figure</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Add group “{name}”</source>
        <translation>新建群“{name}”</translation>
    </message>
    <message>
        <source>Add income</source>
        <translation>记收入</translation>
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
        <source>Add people to event</source>
        <translation>添加活动人员</translation>
    </message>
    <message>
        <source>Add people to the rota</source>
        <translation>加入轮值</translation>
    </message>
    <message>
        <source>Add playbook</source>
        <translation>新建 SOP</translation>
    </message>
    <message>
        <source>Add reward</source>
        <translation>添加奖励</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>添加群规</translation>
    </message>
    <message>
        <source>Add rule “{text}”</source>
        <translation>添加群规「{text}」</translation>
    </message>
    <message>
        <source>Add shelf</source>
        <translation>新建分类</translation>
    </message>
    <message>
        <source>Add slot</source>
        <translation>加时段</translation>
    </message>
    <message>
        <source>Add someone to the rota</source>
        <translation>添加轮值成员</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>添加一步</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>新建待办</translation>
    </message>
    <message>
        <source>Add the usual steps</source>
        <translation>加入常用步骤</translation>
    </message>
    <message>
        <source>Add those who take turns: who has waited longest comes next.</source>
        <translation>添加轮流分享的人：等得最久的排在下一个。</translation>
    </message>
    <message>
        <source>Add topic</source>
        <translation>新建话题</translation>
    </message>
    <message>
        <source>Add usual steps</source>
        <translation>添加常用步骤</translation>
    </message>
    <message>
        <source>Add {n} to check-in campaign</source>
        <translation>把 {n} 人加入打卡</translation>
    </message>
    <message>
        <source>Added {day} · changed {when}</source>
        <translation>{day}添加 · {when} 修改</translation>
    </message>
    <message>
        <source>After a post</source>
        <translation>某条发言之后</translation>
    </message>
    <message>
        <source>After its last day</source>
        <translation>到最后一天</translation>
    </message>
    <message>
        <source>After “{post}”</source>
        <translation>「{post}」之后</translation>
    </message>
    <message>
        <source>After-care</source>
        <translation>收尾</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
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
        <source>All days have nothing before them to compare with: pick a shorter period.</source>
        <translation>选了全部日期就没有更早的数据可比，请选短一些的时间范围。</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>都做完了</translation>
    </message>
    <message>
        <source>All given</source>
        <translation>全部已给</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部群</translation>
    </message>
    <message>
        <source>All newcomers</source>
        <translation>全部新人</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>整个系列</translation>
    </message>
    <message>
        <source>All signed up came</source>
        <translation>报名的都到了</translation>
    </message>
    <message>
        <source>All steps of this playbook would be late already.</source>
        <translation>现在开始的话，所有步骤都已经过期了。</translation>
    </message>
    <message>
        <source>All the usual steps are here already.</source>
        <translation>常用步骤都已经在这里了。</translation>
    </message>
    <message>
        <source>All together {n} points can be reached.</source>
        <translation>合计最高 {n} 分。</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>全部话题</translation>
    </message>
    <message>
        <source>All topics are of one shelf: no other to compare with</source>
        <translation>话题都在同一分类，还没有别的分类可比</translation>
    </message>
    <message>
        <source>All topics were put up at {name}: no other hour to compare with</source>
        <translation>话题都在 {name} 发起，还没有别的时段可比</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>Allow a suggestion again</source>
        <translation>重新允许这条建议</translation>
    </message>
    <message>
        <source>Also as a notification on the desktop</source>
        <translation>同时发桌面通知</translation>
    </message>
    <message>
        <source>Always {tier}</source>
        <translation>固定为{tier}势能</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>An amount has to be below {most}.</source>
        <translation>数额要小于 {most}。</translation>
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
        <source>An event comes up</source>
        <translation>活动临近</translation>
    </message>
    <message>
        <source>An event is waited for from 0 to {n} days ahead.</source>
        <translation>活动可以提前 0 到 {n} 天开始准备。</translation>
    </message>
    <message>
        <source>Announce “{event}”</source>
        <translation>预告“{event}”</translation>
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
        <source>Annual report</source>
        <translation>年报</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Another one …</source>
        <translation>另写一个…</translation>
    </message>
    <message>
        <source>Another plan</source>
        <translation>换一版</translation>
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
        <source>Another topic for the slot</source>
        <translation>给时段换个话题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Answered by {names}</source>
        <translation>接话的人：{names}</translation>
    </message>
    <message>
        <source>Answered {text}</source>
        <translation>答卷｜{text}</translation>
    </message>
    <message>
        <source>Answered: {name}</source>
        <translation>接过话：{name}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Answers and replies are read since {day}.</source>
        <translation>答疑和回复从 {day}起统计。</translation>
    </message>
    <message>
        <source>Answers by topic, shelf, hour or event</source>
        <translation>反响：按话题、分类、时段或活动</translation>
    </message>
    <message>
        <source>Answers given</source>
        <translation>回答次数</translation>
    </message>
    <message>
        <source>Answers to topics and events</source>
        <translation>话题与活动反响</translation>
    </message>
    <message>
        <source>Any activity</source>
        <translation>任何活动</translation>
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
        <source>Any occasion</source>
        <translation>不限时令</translation>
    </message>
    <message>
        <source>Any replies</source>
        <translation>不限回复</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>全部角色</translation>
    </message>
    <message>
        <source>Any source</source>
        <translation>不限来源</translation>
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
        <source>Anyone</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message numerus="yes">
        <source>Archive %n topic(s)</source>
        <translation>
            <numerusform>归档 %n 个话题</numerusform>
        </translation>
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
        <source>Archive rule “{text}”</source>
        <translation>归档群规「{text}」</translation>
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
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Archived, put to rest, or without what members gain</source>
        <translation>已归档、搁置，或还没写成员收获</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排布</translation>
    </message>
    <message>
        <source>As a segment</source>
        <translation>存为人群</translation>
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
        <source>As it was</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>As it was shipped</source>
        <translation>恢复成预置的样子</translation>
    </message>
    <message>
        <source>As many left as joined</source>
        <translation>进退持平</translation>
    </message>
    <message>
        <source>As planned or better</source>
        <translation>达到或好于计划</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>As soon as enough have finished</source>
        <translation>完成人数够了就停</translation>
    </message>
    <message>
        <source>As the chat says</source>
        <translation>恢复为聊天里的样子</translation>
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
        <source>As the order says</source>
        <translation>恢复按顺序</translation>
    </message>
    <message numerus="yes">
        <source>Ask after %n member(s) who fell silent</source>
        <translation>
            <numerusform>问候 %n 位沉默下来的成员</numerusform>
        </translation>
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
        <source>Ask again: {when}</source>
        <translation>推迟：{when}</translation>
    </message>
    <message>
        <source>Ask what they need</source>
        <translation>问问大家要什么</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>提问时间</translation>
    </message>
    <message>
        <source>Asked less than two hours ago: too early to say</source>
        <translation>提问还不满两小时，暂不判断</translation>
    </message>
    <message>
        <source>Asked on {day}</source>
        <translation>{day}提问的人</translation>
    </message>
    <message>
        <source>Asked under 2 h ago</source>
        <translation>提问未满 2 小时，暂不判断</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>正在检测…</translation>
    </message>
    <message>
        <source>Asks first, and leaves room to answer</source>
        <translation>先抛问题，留出接话的空间</translation>
    </message>
    <message>
        <source>Asks to be excused.</source>
        <translation>想请假</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>At least one of the two shares must be more than 0.</source>
        <translation>两个份额不能都是 0。</translation>
    </message>
    <message>
        <source>At least {times} times the active days of the {of} days before, in the last {of}</source>
        <translation>最近 {of} 天的活跃天数达到前 {of} 天的 {times} 倍以上</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>At most 1/{times} of the active days of the {of} days before, in the last {of}</source>
        <translation>最近 {of} 天的活跃天数不到前 {of} 天的 1/{times}</translation>
    </message>
    <message>
        <source>At most {most} people fit on one sheet. Nobody was added.</source>
        <translation>一张名单最多放 {most} 人，这次没有录入任何人。</translation>
    </message>
    <message>
        <source>At most {n} characters fit here.</source>
        <translation>这里最多 {n} 个字。</translation>
    </message>
    <message>
        <source>At most {n} characters fit here; there are {there}.</source>
        <translation>这里最多写 {n} 个字，现在有 {there} 个。</translation>
    </message>
    <message>
        <source>At most {n} dates fit here.</source>
        <translation>最多写 {n} 个日期。</translation>
    </message>
    <message>
        <source>At most {n} days: as many lie before them.</source>
        <translation>最多 {n} 天：还要和之前同样长的一段比。</translation>
    </message>
    <message>
        <source>At most {n} follow-up questions fit here, one per line; there are {there}.</source>
        <translation>追问最多 {n} 条，每行一条；现在有 {there} 条。</translation>
    </message>
    <message>
        <source>At most {n} key words, each of 1 to 40 characters.</source>
        <translation>关键词最多 {n} 个，每个 1 到 40 个字。</translation>
    </message>
    <message>
        <source>At the earliest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>At the event</source>
        <translation>活动当天</translation>
    </message>
    <message>
        <source>Attach sign-up list</source>
        <translation>关联接龙</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>到场</translation>
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
        <source>Before: {column}</source>
        <translation>对比期：{column}</translation>
    </message>
    <message>
        <source>Begin campaign</source>
        <translation>开始打卡</translation>
    </message>
    <message>
        <source>Begin with last night&apos;s chat: export it in your chat program and drop the file here. Nothing leaves this machine.</source>
        <translation>从昨晚的聊天记录开始：在聊天软件里导出，把文件拖到这里。所有数据都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Begin with the usual week</source>
        <translation>从常见的一周开始</translation>
    </message>
    <message>
        <source>Belonging</source>
        <translation>归属感</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>福利</translation>
    </message>
    <message>
        <source>Best times to post</source>
        <translation>最佳发布时段</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Books, postcards …</source>
        <translation>书、明信片…</translation>
    </message>
    <message>
        <source>Break promise</source>
        <translation>承诺未兑现</translation>
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
        <source>Bring back shipped segments</source>
        <translation>恢复预置人群</translation>
    </message>
    <message>
        <source>Bring back the shipped boards</source>
        <translation>找回自带的看板</translation>
    </message>
    <message>
        <source>Bring in ordinary members with general topics and light events; ask the high tier to answer them.</source>
        <translation>多带普通成员进来，用万能话题和轻活动热身；请高势能成员多回应他们。</translation>
    </message>
    <message>
        <source>Bring playbooks up to date</source>
        <translation>更新 SOP 进度</translation>
    </message>
    <message>
        <source>Bring {n} back to check-in campaign</source>
        <translation>{n} 人继续打卡</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>未兑现</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>带来</translation>
    </message>
    <message>
        <source>Brought and still here</source>
        <translation>带来且还在群</translation>
    </message>
    <message>
        <source>Brought by {name}</source>
        <translation>{name} 带来的人</translation>
    </message>
    <message>
        <source>Brought {n}, {stayed} still here</source>
        <translation>带来 {n} 人，{stayed} 人还在群</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Budget and expected figures</source>
        <translation>预算与预期</translation>
    </message>
    <message>
        <source>Bullets of Word</source>
        <translation>Word 项目符号</translation>
    </message>
    <message>
        <source>Busiest on {day}, {first} to {last}: {share} of its messages</source>
        <translation>{day} {first}–{last} 点最活跃：占本群消息 {share}</translation>
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
        <source>By channel</source>
        <translation>按渠道</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By event</source>
        <translation>按活动</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>按群</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By shelf</source>
        <translation>按分类</translation>
    </message>
    <message>
        <source>By the usual</source>
        <translation>相对平常</translation>
    </message>
    <message>
        <source>By time of day</source>
        <translation>按时段</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>按话题</translation>
    </message>
    <message>
        <source>By way</source>
        <translation>按来源去向</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>By {channel}</source>
        <translation>来自{channel}</translation>
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
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来的方式</translation>
    </message>
    <message>
        <source>Came through “{channel}”</source>
        <translation>来自渠道“{channel}”</translation>
    </message>
    <message numerus="yes">
        <source>Came to at least %n event(s)</source>
        <translation>
            <numerusform>参加过至少 %n 场活动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Came to at most %n event(s)</source>
        <translation>
            <numerusform>参加过不超过 %n 场活动</numerusform>
        </translation>
    </message>
    <message>
        <source>Came to no event</source>
        <translation>没参加过活动</translation>
    </message>
    <message>
        <source>Came to {first} to {last} events</source>
        <translation>参加过 {first}–{last} 场活动</translation>
    </message>
    <message>
        <source>Campaign review</source>
        <translation>活动复盘</translation>
    </message>
    <message>
        <source>Can&apos;t come</source>
        <translation>来不了</translation>
    </message>
    <message>
        <source>Can&apos;t make it</source>
        <translation>赶不上了</translation>
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
        <source>Cancelled on the calendar</source>
        <translation>日历上已取消</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有改动任何数据。</translation>
    </message>
    <message>
        <source>Candidates for {role}, by: {signs}</source>
        <translation>{role}人选，依据：{signs}</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>人数上限</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>仪式感</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>打卡证书</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change birthday</source>
        <translation>修改生日</translation>
    </message>
    <message>
        <source>Change board “{name}”</source>
        <translation>修改看板“{name}”</translation>
    </message>
    <message>
        <source>Change conditions</source>
        <translation>修改条件</translation>
    </message>
    <message>
        <source>Change figures of topic use</source>
        <translation>更改使用记录的数字</translation>
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
        <source>Change how many come</source>
        <translation>修改同行人数</translation>
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
        <source>Change remark</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Change rhythm</source>
        <translation>修改节奏</translation>
    </message>
    <message>
        <source>Change roles</source>
        <translation>修改角色</translation>
    </message>
    <message>
        <source>Change segment “{name}”</source>
        <translation>修改人群“{name}”的条件</translation>
    </message>
    <message>
        <source>Change slot</source>
        <translation>修改时段</translation>
    </message>
    <message numerus="yes">
        <source>Change status of %n topic(s)</source>
        <translation>
            <numerusform>更改 %n 个话题的状态</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the tier of {n} members</source>
        <translation>调整 {n} 位成员的势能</translation>
    </message>
    <message>
        <source>Change this turn</source>
        <translation>调整这一次</translation>
    </message>
    <message>
        <source>Change tier</source>
        <translation>调整势能</translation>
    </message>
    <message>
        <source>Change time of step</source>
        <translation>修改步骤时间</translation>
    </message>
    <message>
        <source>Change topics</source>
        <translation>批量修改话题</translation>
    </message>
    <message>
        <source>Change view “{name}”</source>
        <translation>更改视图“{name}”</translation>
    </message>
    <message>
        <source>Change what the funnel counts</source>
        <translation>修改漏斗口径</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>保存到“{name}”</translation>
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
        <source>Changes apply to the whole series.</source>
        <translation>修改会用到整个系列。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Chart less tall</source>
        <translation>图表压低</translation>
    </message>
    <message>
        <source>Chart narrower</source>
        <translation>图表收窄</translation>
    </message>
    <message>
        <source>Chart on the Desk, or no longer</source>
        <translation>图表放上或撤下工作台</translation>
    </message>
    <message>
        <source>Chart taller</source>
        <translation>图表加高</translation>
    </message>
    <message>
        <source>Chart wider</source>
        <translation>图表加宽</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
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
        <source>Chat log</source>
        <translation>聊天记录</translation>
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
        <source>Check</source>
        <translation>看</translation>
    </message>
    <message>
        <source>Check a figure</source>
        <translation>看一个数字</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>打卡</translation>
    </message>
    <message>
        <source>Check-in campaign</source>
        <translation>打卡活动</translation>
    </message>
    <message>
        <source>Check-in campaigns</source>
        <translation>打卡活动</translation>
    </message>
    <message>
        <source>Check-in day</source>
        <translation>打卡日期</translation>
    </message>
    <message>
        <source>Check-in hours and drop-out</source>
        <translation>打卡时段与流失</translation>
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
        <source>Check-ins</source>
        <translation>打卡</translation>
    </message>
    <message>
        <source>Check-ins by hour</source>
        <translation>各时段打卡数</translation>
    </message>
    <message>
        <source>Check-ins by hour of the day</source>
        <translation>各时段打卡次数</translation>
    </message>
    <message>
        <source>Check-ins by member and day</source>
        <translation>每人每天的打卡</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>打卡人数</translation>
    </message>
    <message>
        <source>Checked in at {hour}</source>
        <translation>{hour} 时段打过卡</translation>
    </message>
    <message>
        <source>Checked in on {day}</source>
        <translation>{day}已打卡</translation>
    </message>
    <message>
        <source>Checked in on {when}</source>
        <translation>{when} 打过卡的人</translation>
    </message>
    <message>
        <source>China ({zone})</source>
        <translation>中国（{zone}）</translation>
    </message>
    <message>
        <source>Choose a figure</source>
        <translation>选一个数字</translation>
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
        <source>Choose a slot to see which topics fit it.</source>
        <translation>选一个时段，看看哪些话题适合它。</translation>
    </message>
    <message>
        <source>Choose an account or a group to split off.</source>
        <translation>请勾选要拆出去的账号或群。</translation>
    </message>
    <message>
        <source>Choose an event to look back at, or another kind of report.</source>
        <translation>选一场要复盘的活动，或换一种报告。</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>换一个文件夹</translation>
    </message>
    <message>
        <source>Choose at least one kind of file.</source>
        <translation>至少选一种文件格式。</translation>
    </message>
    <message>
        <source>Choose at least one weekday.</source>
        <translation>至少选一个星期几。</translation>
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
        <source>Choose files …</source>
        <translation>选择文件…</translation>
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
        <source>Choose headline numbers</source>
        <translation>选择关键数字</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请选一项。</translation>
    </message>
    <message>
        <source>Choose roles from the list.</source>
        <translation>请从列表里选角色。</translation>
    </message>
    <message>
        <source>Choose the figure from the list.</source>
        <translation>请从列表里选一个数字。</translation>
    </message>
    <message>
        <source>Choose the folder for reports</source>
        <translation>选择报告保存位置</translation>
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
        <source>Choose the kind of event from the list.</source>
        <translation>请从列表里选活动类型。</translation>
    </message>
    <message>
        <source>Choose the message that opened it …</source>
        <translation>指定是哪条消息开的场…</translation>
    </message>
    <message>
        <source>Choose the opening message</source>
        <translation>指定开场的那条消息</translation>
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
        <source>Choose the text from the list.</source>
        <translation>请从列表里选一份模板。</translation>
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
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>你选的</translation>
    </message>
    <message>
        <source>CipherTalk (JSON)</source>
        <translation>CipherTalk 详细 JSON</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>撞期</translation>
    </message>
    <message>
        <source>Clash: {time} {title} (same group)</source>
        <translation>撞期：{time} {title}（同一个群）</translation>
    </message>
    <message>
        <source>Clash: {time} {title} (same host)</source>
        <translation>撞期：{time} {title}（同一位主持或嘉宾）</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>已清理</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n day(s)</source>
        <translation>
            <numerusform>恢复 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear slot</source>
        <translation>清空时段</translation>
    </message>
    <message>
        <source>Climbing: {up} rose and {down} fell in {weeks}</source>
        <translation>势能走高：{weeks}里升 {up} 人，降 {down} 人</translation>
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
        <source>Cohorts as triangle or as curves</source>
        <translation>新人留存：三角表或曲线</translation>
    </message>
    <message>
        <source>Cohorts by week or by month</source>
        <translation>新人分组：按周或按月</translation>
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
        <source>Community rule</source>
        <translation>群规</translation>
    </message>
    <message>
        <source>Community rules</source>
        <translation>群规</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>参与比较</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compared with the roster of {day}</source>
        <translation>与 {day} 的名册相比</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>发言集中度</translation>
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
        <source>Copied %n certificate(s).</source>
        <translation>
            <numerusform>已复制 %n 人的证书名单。</numerusform>
        </translation>
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
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
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
        <source>Copy board</source>
        <translation>复制看板</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>复制名单</translation>
    </message>
    <message>
        <source>Copy list of certificates</source>
        <translation>复制证书名单</translation>
    </message>
    <message>
        <source>Copy messages</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Copy messages in WeChat or QQ and paste them here.</source>
        <translation>在微信或 QQ 里复制消息，粘贴到这里。</translation>
    </message>
    <message>
        <source>Copy names</source>
        <translation>复制名单</translation>
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
    <message numerus="yes">
        <source>Copy rhythm to %n group(s)</source>
        <translation>
            <numerusform>把节奏用到 %n 个群</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy styles</source>
        <translation>文案风格</translation>
    </message>
    <message>
        <source>Copy the highlight</source>
        <translation>复制这条沉淀</translation>
    </message>
    <message>
        <source>Copy the newest version from the chat. A later one updates the same list.</source>
        <translation>从群里复制最新的一版；以后再贴新的，会更新同一份接龙。</translation>
    </message>
    <message>
        <source>Core group</source>
        <translation>核心群</translation>
    </message>
    <message>
        <source>Core members first</source>
        <translation>先叫醒核心成员</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Cost of channels</source>
        <translation>渠道支出</translation>
    </message>
    <message>
        <source>Cost of events</source>
        <translation>活动支出</translation>
    </message>
    <message>
        <source>Cost per newly active member</source>
        <translation>每位新增活跃成本</translation>
    </message>
    <message>
        <source>Cost per participant</source>
        <translation>每位参与者成本</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>Costs and names</source>
        <translation>记花费、改名</translation>
    </message>
    <message>
        <source>Costs of</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Count from the chat instead</source>
        <translation>改为按聊天统计</translation>
    </message>
    <message>
        <source>Count messages, replies or check-ins by the hour</source>
        <translation>按小时看消息、回复或打卡</translation>
    </message>
    <message>
        <source>Count the funnel as shipped</source>
        <translation>漏斗口径恢复默认</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>倒计时</translation>
    </message>
    <message>
        <source>Counting how topics were answered</source>
        <translation>正在统计话题的反响</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>算</translation>
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
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>日报</translation>
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
        <source>Dates</source>
        <translation>日期</translation>
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
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>日期与时间</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
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
        <source>Day of the campaign</source>
        <translation>打卡进度</translation>
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
        <source>Day off ({name}): something light</source>
        <translation>{name}放假，聊点轻松的</translation>
    </message>
    <message>
        <source>Day off: something light</source>
        <translation>放假日，聊点轻松的</translation>
    </message>
    <message>
        <source>Day {day} of lunar month {month}</source>
        <translation>农历{month}月{day}日</translation>
    </message>
    <message>
        <source>Day {day}: at its height since {since}; {now} active a week</source>
        <translation>第 {day} 天：{since}起进入鼎盛，周活跃 {now} 人</translation>
    </message>
    <message>
        <source>Day {day}: growing since {since}; active members a week rose from {before} to {now}</source>
        <translation>第 {day} 天：{since}起一路成长，周活跃从 {before} 人升到 {now} 人</translation>
    </message>
    <message>
        <source>Day {day}: past its peak since {since}; active members a week fell from {before} to {now}</source>
        <translation>第 {day} 天：{since}起过了鼎盛，周活跃从 {before} 人降到 {now} 人</translation>
    </message>
    <message>
        <source>Day {day}: silent since {since}; {now} active a week</source>
        <translation>第 {day} 天：{since}起归于沉寂，周活跃 {now} 人</translation>
    </message>
    <message>
        <source>Day {day}: still starting; {now} active a week</source>
        <translation>第 {day} 天：还在起步，周活跃 {now} 人</translation>
    </message>
    <message>
        <source>Day {day}: too few days are imported to name a stage</source>
        <translation>第 {day} 天：导入的天数太少，还看不出阶段</translation>
    </message>
    <message>
        <source>Day {day}: {stage} since {since}; {now} active a week</source>
        <translation>第 {day} 天：{since}起处于{stage}期，周活跃 {now} 人</translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation>第 {n} 天</translation>
    </message>
    <message>
        <source>Day {n} of the check-in</source>
        <translation>打卡第 {n} 天</translation>
    </message>
    <message>
        <source>Day {n} of {days}</source>
        <translation>第 {n} 天，共 {days} 天</translation>
    </message>
    <message>
        <source>Day {n}: {share} still in, {gone} stopped after it</source>
        <translation>第 {n} 天：{share} 的人还在打卡，这天之后停下 {gone} 人</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days (14 is a good length)</source>
        <translation>天数（建议 14 天）</translation>
    </message>
    <message>
        <source>Days after which a run ends</source>
        <translation>几天后结束</translation>
    </message>
    <message>
        <source>Days before the event</source>
        <translation>提前天数</translation>
    </message>
    <message>
        <source>Days for the reward</source>
        <translation>奖励所需天数</translation>
    </message>
    <message>
        <source>Days in a row</source>
        <translation>连续天数</translation>
    </message>
    <message>
        <source>Days in total</source>
        <translation>累计天数</translation>
    </message>
    <message>
        <source>Days left out for all: nobody misses them, the end moves.</source>
        <translation>全员暂停的日子：不算缺卡，结束日顺延。</translation>
    </message>
    <message>
        <source>Days looked at</source>
        <translation>统计天数</translation>
    </message>
    <message>
        <source>Days missing</source>
        <translation>还差天数</translation>
    </message>
    <message>
        <source>Days needed to finish (empty: every day)</source>
        <translation>打满几天算完成（不填就是每天）</translation>
    </message>
    <message>
        <source>Days of rest before a topic returns</source>
        <translation>同一话题隔几天再用</translation>
    </message>
    <message>
        <source>Days of rest in this group</source>
        <translation>在本群的冷却天数</translation>
    </message>
    <message>
        <source>Days of silence</source>
        <translation>沉默天数</translation>
    </message>
    <message>
        <source>Days of the chat</source>
        <translation>按天浏览</translation>
    </message>
    <message>
        <source>Days since joining</source>
        <translation>入群天数</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再决定</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>衰退</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete announcement</source>
        <translation>删除公告</translation>
    </message>
    <message>
        <source>Delete board</source>
        <translation>删除看板</translation>
    </message>
    <message>
        <source>Delete board “{name}”</source>
        <translation>删除看板“{name}”</translation>
    </message>
    <message>
        <source>Delete campaign</source>
        <translation>删除打卡</translation>
    </message>
    <message>
        <source>Delete check-in campaign</source>
        <translation>删除打卡</translation>
    </message>
    <message>
        <source>Delete cost</source>
        <translation>删除预算项</translation>
    </message>
    <message>
        <source>Delete cost of “{channel}”</source>
        <translation>删除“{channel}”的花费</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>删除活动</translation>
    </message>
    <message>
        <source>Delete figure</source>
        <translation>删除指标</translation>
    </message>
    <message>
        <source>Delete highlight</source>
        <translation>删除沉淀</translation>
    </message>
    <message>
        <source>Delete income</source>
        <translation>删除收入</translation>
    </message>
    <message>
        <source>Delete member</source>
        <translation>删除成员</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>删除备忘</translation>
    </message>
    <message>
        <source>Delete playbook</source>
        <translation>删除 SOP</translation>
    </message>
    <message>
        <source>Delete promise</source>
        <translation>删除承诺</translation>
    </message>
    <message>
        <source>Delete segment</source>
        <translation>删除人群</translation>
    </message>
    <message>
        <source>Delete segment “{name}”</source>
        <translation>删除人群“{name}”</translation>
    </message>
    <message>
        <source>Delete shelf</source>
        <translation>删除分类</translation>
    </message>
    <message>
        <source>Delete shelf “{name}”</source>
        <translation>删除分类“{name}”</translation>
    </message>
    <message>
        <source>Delete shelf “{name}”: {n} topics now stand on “{other}”</source>
        <translation>删除分类“{name}”：{n} 个话题已移到“{other}”</translation>
    </message>
    <message>
        <source>Delete shelf “{name}”: {n} topics stay in the library without a shelf</source>
        <translation>删除分类“{name}”：{n} 个话题仍在库里，暂时没有分类</translation>
    </message>
    <message>
        <source>Delete shelf, and its topics …</source>
        <translation>删除分类，里面的话题…</translation>
    </message>
    <message>
        <source>Delete slot</source>
        <translation>删除时段</translation>
    </message>
    <message>
        <source>Delete step</source>
        <translation>删除步骤</translation>
    </message>
    <message>
        <source>Delete task</source>
        <translation>删除待办</translation>
    </message>
    <message>
        <source>Delete the highlight</source>
        <translation>删除这条沉淀</translation>
    </message>
    <message>
        <source>Delete this income</source>
        <translation>删除这笔收入</translation>
    </message>
    <message>
        <source>Delete this line</source>
        <translation>删除这一项</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>删除这条备忘</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Delete view “{name}”</source>
        <translation>删除视图“{name}”</translation>
    </message>
    <message>
        <source>Delete {n} members</source>
        <translation>删除 {n} 位成员</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>追问深度</translation>
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
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Did not come through “{channel}”</source>
        <translation>不来自渠道“{channel}”</translation>
    </message>
    <message>
        <source>Different people who wrote in 30 days (MAU)</source>
        <translation>30 天内发过言的人数，去重（MAU）</translation>
    </message>
    <message>
        <source>Different people who wrote in 7 days (WAU)</source>
        <translation>7 天内发过言的人数，去重（WAU）</translation>
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
        <source>Dismiss a suggestion</source>
        <translation>不再提示这条建议</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>做</translation>
    </message>
    <message>
        <source>Do newcomers find their tongue?</source>
        <translation>新人开口了吗？</translation>
    </message>
    <message>
        <source>Do newcomers stay?</source>
        <translation>新人留下来了吗？</translation>
    </message>
    <message>
        <source>Do something</source>
        <translation>做一件事</translation>
    </message>
    <message>
        <source>Does not</source>
        <translation>不算</translation>
    </message>
    <message>
        <source>Does not hold the role {role}</source>
        <translation>角色不是{role}</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>不重复</translation>
    </message>
    <message>
        <source>Doesn&apos;t fit</source>
        <translation>不契合</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done: “{title}”</source>
        <translation>完成：“{title}”</translation>
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
        <source>Drag a topic into a slot, or press Enter to put it into the chosen one.</source>
        <translation>把话题拖进时段，或按回车放进选中的时段。</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n task(s)</source>
        <translation>
            <numerusform>取消 %n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on this window. They are only read, never moved or changed.</source>
        <translation>把文件或文件夹拖到窗口任意位置即可。只读取，不移动也不修改。</translation>
    </message>
    <message>
        <source>Dropping out</source>
        <translation>正在掉队</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日待办</translation>
    </message>
    <message>
        <source>Due: {what}</source>
        <translation>到时间了：{what}</translation>
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
        <source>Duplicate playbook</source>
        <translation>复制 SOP</translation>
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
        <source>Each week</source>
        <translation>单周</translation>
    </message>
    <message>
        <source>Earlier ones stay as they are; a new series begins on this day.</source>
        <translation>之前的各场不变，从这一场起成为新的系列。</translation>
    </message>
    <message>
        <source>Earned in full by</source>
        <translation>满分数量</translation>
    </message>
    <message>
        <source>EchoTrace (JSON)</source>
        <translation>EchoTrace JSON</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n topic(s)</source>
        <translation>
            <numerusform>修改 %n 个话题</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit announcement</source>
        <translation>修改公告</translation>
    </message>
    <message>
        <source>Edit check-in campaign</source>
        <translation>修改打卡</translation>
    </message>
    <message>
        <source>Edit community “{name}”</source>
        <translation>修改社群“{name}”</translation>
    </message>
    <message>
        <source>Edit cost</source>
        <translation>修改预算项</translation>
    </message>
    <message>
        <source>Edit cost of “{channel}”</source>
        <translation>修改“{channel}”的花费</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>编辑活动</translation>
    </message>
    <message>
        <source>Edit figure</source>
        <translation>修改指标</translation>
    </message>
    <message>
        <source>Edit group “{name}”</source>
        <translation>修改群“{name}”</translation>
    </message>
    <message>
        <source>Edit highlight</source>
        <translation>修改沉淀</translation>
    </message>
    <message>
        <source>Edit income</source>
        <translation>修改收入</translation>
    </message>
    <message>
        <source>Edit lessons of event</source>
        <translation>修改复盘心得</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>修改备忘</translation>
    </message>
    <message>
        <source>Edit playbook</source>
        <translation>修改 SOP</translation>
    </message>
    <message>
        <source>Edit promise</source>
        <translation>修改承诺</translation>
    </message>
    <message>
        <source>Edit rule “{text}”</source>
        <translation>修改群规「{text}」</translation>
    </message>
    <message>
        <source>Edit step</source>
        <translation>修改步骤</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>修改待办</translation>
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
        <source>Either library</source>
        <translation>两库都行</translation>
    </message>
    <message>
        <source>Empty page</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Empty: click for candidates</source>
        <translation>空缺：点开看人选</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>End a series of events</source>
        <translation>结束系列活动</translation>
    </message>
    <message>
        <source>End campaign</source>
        <translation>结束打卡</translation>
    </message>
    <message>
        <source>End check-in campaign</source>
        <translation>结束打卡</translation>
    </message>
    <message>
        <source>End run</source>
        <translation>结束这一轮</translation>
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
        <source>Enter</source>
        <translation>录入</translation>
    </message>
    <message numerus="yes">
        <source>Enter %n name(s)</source>
        <translation>
            <numerusform>录入 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>请填数字。</translation>
    </message>
    <message>
        <source>Enter a whole number from {low} to {high}.</source>
        <translation>请填 {low} 到 {high} 之间的整数。</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>请填整数。</translation>
    </message>
    <message>
        <source>Enter costs, rename channels</source>
        <translation>记花费、给渠道改名</translation>
    </message>
    <message>
        <source>Enter what it cost and how many came; cost per head and return follow by themselves.</source>
        <translation>填上花了多少、来了多少人，人均成本和净收益会自动算出来。</translation>
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
        <source>Event: {side}</source>
        <translation>活动：{side}</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Events attended</source>
        <translation>参加活动</translation>
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
        <source>Events missed</source>
        <translation>报名未到</translation>
    </message>
    <message>
        <source>Events that began in the period and were not called off. What you entered goes first; else attendance, roster and chat are counted for the 12 newest. Reached: as much as planned, or more; of costs, as much as planned, or less. Finishers are counted of the newest campaign that is over.</source>
        <translation>只看这段时间开始、没有取消的活动。优先用你填的数；没填的，最近 12 场按签到、名单和聊天记录自动数。达成：不低于计划；支出则不高于计划。打满人数只统计最近结束的一季打卡。</translation>
    </message>
    <message>
        <source>Events that last all day have no talk of their own</source>
        <translation>这段时间只有全天活动，不单独统计消息</translation>
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
        <source>Every one of the seven roles is filled</source>
        <translation>七种角色都有人担当</translation>
    </message>
    <message>
        <source>Every question found an answer: {asked} of them</source>
        <translation>{asked} 个提问都有人回答</translation>
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
        <source>Every year by the lunar calendar</source>
        <translation>每年（按农历）</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everyone gets to say or do something.</source>
        <translation>每个人都有话说、有事做。</translation>
    </message>
    <message>
        <source>Everyone has their evening: it makes members, not an audience.</source>
        <translation>每人都有自己的一晚：大家是成员，不是听众。</translation>
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
        <source>Examples and numbers to have at hand</source>
        <translation>备好的案例和数字</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交流型</translation>
    </message>
    <message>
        <source>Excuse</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Excuse from check-ins</source>
        <translation>打卡请假</translation>
    </message>
    <message>
        <source>Excuse {n} days</source>
        <translation>{n} 天记为请假</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>算请假</translation>
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
        <source>Export highlights…</source>
        <translation>导出沉淀……</translation>
    </message>
    <message>
        <source>Export selection as a pack…</source>
        <translation>所选话题导出为话题包…</translation>
    </message>
    <message>
        <source>Export topics as a pack</source>
        <translation>把话题导出为话题包</translation>
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
        <source>Faint figures are counted from attendance, roster and chat; what you enter goes first.</source>
        <translation>浅色数字由到场、名册和聊天记录数出；你填的优先。</translation>
    </message>
    <message>
        <source>Falling: {down} fell and {up} rose in {weeks}</source>
        <translation>势能走低：{weeks}里降 {down} 人，升 {up} 人</translation>
    </message>
    <message>
        <source>Feeling it serves</source>
        <translation>服务于哪种感受</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日节气</translation>
    </message>
    <message>
        <source>Few hours or seats are left</source>
        <translation>时间或名额所剩不多</translation>
    </message>
    <message>
        <source>Few rules, each with its reason</source>
        <translation>规矩不多，每条都讲明为什么</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation>找个话题</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Find by any words, tags, pinyin or initials of the title</source>
        <translation>按内容、标签、标题拼音或首字母查找</translation>
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
    <message numerus="yes">
        <source>Finish %n task(s)</source>
        <translation>
            <numerusform>完成 %n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Finishers</source>
        <translation>完成人数</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>First day of the pause</source>
        <translation>暂停第一天</translation>
    </message>
    <message>
        <source>First message in {group}</source>
        <translation>在{group}第一次发言</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>First response, 7 days</source>
        <translation>7 日首次响应</translation>
    </message>
    <message>
        <source>Fit with the community</source>
        <translation>与社群是否契合</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>契合</translation>
    </message>
    <message>
        <source>Fits in part</source>
        <translation>部分契合</translation>
    </message>
    <message>
        <source>Fits this slot</source>
        <translation>适合此时段</translation>
    </message>
    <message>
        <source>Fits this week</source>
        <translation>应季应景</translation>
    </message>
    <message>
        <source>Fixed item</source>
        <translation>固定栏目</translation>
    </message>
    <message>
        <source>Fold conditions</source>
        <translation>收起条件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder for reports</source>
        <translation>报告保存位置</translation>
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
        <source>For good: for who was added by mistake</source>
        <translation>彻底删除：适合误加的人</translation>
    </message>
    <message>
        <source>For its event</source>
        <translation>活动报名</translation>
    </message>
    <message>
        <source>For me: names, risks and costs</source>
        <translation>运营版：含姓名、风险和费用</translation>
    </message>
    <message>
        <source>For new announcements</source>
        <translation>对新写的公告生效</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适合谁</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Forecast (80 %) from this campaign&apos;s own days. Who comes back the next day: {rates}.</source>
        <translation>预测（八成把握）只看本次打卡：第二天又来打的比例，{rates}。</translation>
    </message>
    <message>
        <source>Forecast: a damped trend (Gardner and McKenzie). Range: what its errors on {n} forecasts of past weeks did not exceed in 8 of 10 cases.</source>
        <translation>预测用阻尼趋势法（Gardner–McKenzie）；区间来自对过去 {n} 次预测的回测：十次里有八次误差不超出这个范围。</translation>
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
        <source>Free: {what}</source>
        <translation>待排：{what}</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>From day to day</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>From the chat</source>
        <translation>来自群聊</translation>
    </message>
    <message>
        <source>From {n} messages of the last weeks.</source>
        <translation>依据最近几周的 {n} 条消息。</translation>
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
        <source>Funnel: {look}</source>
        <translation>漏斗：{look}</translation>
    </message>
    <message>
        <source>Gain in English</source>
        <translation>成员收获（英文）</translation>
    </message>
    <message>
        <source>Gain not written</source>
        <translation>收获没写</translation>
    </message>
    <message>
        <source>Gen.</source>
        <translation>万能</translation>
    </message>
    <message>
        <source>Gen. {a} : Pro. {b}</source>
        <translation>万能 {a} : 专业 {b}</translation>
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
        <source>General : professional</source>
        <translation>万能 : 专业</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Gifts, pieces</source>
        <translation>礼品（件）</translation>
    </message>
    <message>
        <source>Give it to</source>
        <translation>改由谁来</translation>
    </message>
    <message>
        <source>Give or take a role</source>
        <translation>赋予或取消角色</translation>
    </message>
    <message>
        <source>Give reward to {n}</source>
        <translation>给 {n} 人发奖励</translation>
    </message>
    <message>
        <source>Give role</source>
        <translation>赋予角色</translation>
    </message>
    <message>
        <source>Give the campaign a name.</source>
        <translation>请给打卡起个名字。</translation>
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
        <source>Give the seat</source>
        <translation>给 TA</translation>
    </message>
    <message>
        <source>Give {name} the free seat</source>
        <translation>把空出的名额给 {name}</translation>
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
        <source>Go to day</source>
        <translation>跳到某天</translation>
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
        <source>Goal: {goal}</source>
        <translation>目标：{goal}</translation>
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
        <source>Groups it is for</source>
        <translation>用于哪个群</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成长</translation>
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
        <source>Guests</source>
        <translation>嘉宾</translation>
    </message>
    <message>
        <source>Guests of the event, or the chosen member</source>
        <translation>活动的嘉宾，没有则为所选成员</translation>
    </message>
    <message>
        <source>Half of the answers come within {wait}</source>
        <translation>一半的回答在 {wait}内给出</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>当周大事</translation>
    </message>
    <message>
        <source>Has not paid</source>
        <translation>未付费</translation>
    </message>
    <message>
        <source>Has paid</source>
        <translation>已付费</translation>
    </message>
    <message>
        <source>Has stopped, or goes on</source>
        <translation>退出打卡 / 继续参加</translation>
    </message>
    <message>
        <source>Headline numbers</source>
        <translation>关键数字</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>人次</translation>
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
        <source>Helpers</source>
        <translation>帮手</translation>
    </message>
    <message>
        <source>Helping each other and meeting: these are my people.</source>
        <translation>互相帮忙、见面相识：这是自己人。</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Here long enough to judge</source>
        <translation>可判断留存的人数</translation>
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
        <source>Highlights</source>
        <translation>沉淀</translation>
    </message>
    <message>
        <source>Highlights (Markdown)</source>
        <translation>沉淀（Markdown）</translation>
    </message>
    <message>
        <source>Highlights written</source>
        <translation>沉淀内容</translation>
    </message>
    <message>
        <source>Holds the role {role}</source>
        <translation>角色是{role}</translation>
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
        <source>Host</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>Hot discussions</source>
        <translation>热聊</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Hours after midnight that still count for the day before</source>
        <translation>零点后几小时内仍算前一天</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>活跃时段</translation>
    </message>
    <message>
        <source>Hours of work</source>
        <translation>投入工时</translation>
    </message>
    <message>
        <source>How do we stand?</source>
        <translation>现在情况如何？</translation>
    </message>
    <message>
        <source>How far do people come?</source>
        <translation>人走到了哪一步？</translation>
    </message>
    <message>
        <source>How fast are questions answered?</source>
        <translation>提问多久有人回？</translation>
    </message>
    <message>
        <source>How it changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>How lively is it, day by day?</source>
        <translation>每天有多热闹？</translation>
    </message>
    <message>
        <source>How many are in each segment, and how many of them are active?</source>
        <translation>每个人群有多少人，其中多少活跃？</translation>
    </message>
    <message>
        <source>How many are in the group</source>
        <translation>群里现在多少人</translation>
    </message>
    <message>
        <source>How many are to finish (optional)</source>
        <translation>希望多少人完成（可不填）</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>满几天</translation>
    </message>
    <message>
        <source>How many days a check-in campaign lasts is set on the Check-ins page.</source>
        <translation>打卡活动一共几天，请到“打卡”页设置。</translation>
    </message>
    <message>
        <source>How many days the check-in lasts</source>
        <translation>打卡一共几天</translation>
    </message>
    <message>
        <source>How many of the roster take part?</source>
        <translation>名册里有多少人在参与？</translation>
    </message>
    <message>
        <source>How many the group can hold</source>
        <translation>群最多容纳多少人</translation>
    </message>
    <message>
        <source>How one joins and is received: a beginning that is remembered.</source>
        <translation>加入和被迎接的方式：记得住的开始。</translation>
    </message>
    <message>
        <source>How sharing is arranged</source>
        <translation>分享方式</translation>
    </message>
    <message>
        <source>How tiers are told</source>
        <translation>势能怎么分</translation>
    </message>
    <message>
        <source>How to do it, and why</source>
        <translation>怎么做，为什么</translation>
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
    <message numerus="yes">
        <source>Import %n topic(s)</source>
        <translation>
            <numerusform>导入 %n 个话题</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a chat</source>
        <translation>导入聊天记录</translation>
    </message>
    <message>
        <source>Import a chat export and mark announcements as posted, and see here which way of writing works.</source>
        <translation>导入聊天记录，并把发出的公告标为已发布，这里就能看到哪种写法管用。</translation>
    </message>
    <message>
        <source>Import a chat export and write down at an event what it is to bring, and see here what it brought.</source>
        <translation>导入聊天记录，并在活动里写下预期，在这里看实际达成多少。</translation>
    </message>
    <message>
        <source>Import a chat export or a roster, and see here how many are in each segment.</source>
        <translation>导入聊天记录或名册后，这里显示每个人群有多少人。</translation>
    </message>
    <message>
        <source>Import a chat export or a roster, and see here which channels bring people.</source>
        <translation>导入聊天记录或成员名单，这里就能看到人从哪些渠道来。</translation>
    </message>
    <message>
        <source>Import a chat export or a roster, and see here who carries the community.</source>
        <translation>导入聊天记录或成员名单，这里就能看到谁撑起了社群。</translation>
    </message>
    <message>
        <source>Import a chat export or a roster, and see here who plays which part.</source>
        <translation>导入聊天记录或成员名单，这里就能看到谁担当什么角色。</translation>
    </message>
    <message>
        <source>Import a chat export or a roster, and see here why members left.</source>
        <translation>导入聊天记录或名册，就能在这里看到大家为什么退群。</translation>
    </message>
    <message>
        <source>Import a chat export or a roster, and this chart shows the mix of members.</source>
        <translation>导入聊天记录或成员名单，就能看到成员结构。</translation>
    </message>
    <message>
        <source>Import a chat export, and questions that nobody answered stand here.</source>
        <translation>导入一份聊天记录，没人回答的提问会列在这里。</translation>
    </message>
    <message>
        <source>Import a chat export, and read it here: find words, see what was discussed hotly, keep what is good.</source>
        <translation>导入聊天记录后在这里翻看：搜关键词，看大家热聊了什么，把好内容沉淀下来。</translation>
    </message>
    <message>
        <source>Import a chat export, and see here how lively the groups are.</source>
        <translation>导入聊天记录，就能在这里看到群的活力。</translation>
    </message>
    <message>
        <source>Import a chat export, and see here how many of the roster take part.</source>
        <translation>导入聊天记录，就能看到群里有多少人在参与。</translation>
    </message>
    <message>
        <source>Import a chat export, and see here how soon newcomers find their tongue.</source>
        <translation>导入聊天记录，就能看到新人多久开口。</translation>
    </message>
    <message>
        <source>Import a chat export, and see here how the community stands.</source>
        <translation>导入聊天记录，就能在这里看到社群现状。</translation>
    </message>
    <message>
        <source>Import a chat export, and see here in which stage of its life a group is.</source>
        <translation>导入聊天记录后，在这里看群走到了生命的哪个阶段。</translation>
    </message>
    <message>
        <source>Import a chat export, and see here whether newcomers stay.</source>
        <translation>导入聊天记录，就能看到新人留不留得下来。</translation>
    </message>
    <message>
        <source>Import a chat export, and see here which topics and events are answered.</source>
        <translation>导入聊天记录后，在这里看哪些话题和活动有人接话。</translation>
    </message>
    <message>
        <source>Import a chat export, and see here who carries the talk.</source>
        <translation>导入聊天记录，就能看到话都是谁说的。</translation>
    </message>
    <message>
        <source>Import a chat export, and see here who rises and who falls back.</source>
        <translation>导入聊天记录，这里就能看到谁在上升、谁在下滑。</translation>
    </message>
    <message>
        <source>Import a chat export, and this chart fills itself.</source>
        <translation>导入一份聊天记录，图表就会出现。</translation>
    </message>
    <message>
        <source>Import a chat export: active days are read from it.</source>
        <translation>导入聊天记录，才能算出活跃天数。</translation>
    </message>
    <message>
        <source>Import a chat export: how long questions wait for an answer is worked out from it.</source>
        <translation>导入一份聊天记录，就能算出提问多久有人回答。</translation>
    </message>
    <message>
        <source>Import a chat export: its lines on who invited whom make this chart.</source>
        <translation>导入聊天记录：里面谁邀请了谁，会汇成这张榜。</translation>
    </message>
    <message>
        <source>Import a chat export: its week, month and year are told here in words and pictures.</source>
        <translation>导入聊天记录后，这里会把一周、一月、一年写成图文报告。</translation>
    </message>
    <message>
        <source>Import a chat export: once people quote or answer each other, it shows here.</source>
        <translation>导入一份聊天记录，成员之间有了引用和回答，这里就会显示。</translation>
    </message>
    <message>
        <source>Import a chat export: words that two people say within a week stand here.</source>
        <translation>导入一份聊天记录，一周内有两人以上说到的词会列在这里。</translation>
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
        <source>Import its chat to see when people are there.</source>
        <translation>导入这个群的聊天记录，就能看出大家什么时候在。</translation>
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
        <source>Import the chat of a check-in campaign that is set up, and see here on which day people stop.</source>
        <translation>建好打卡活动并导入聊天记录后，在这里看大家在第几天停下来。</translation>
    </message>
    <message>
        <source>Import the latest chat</source>
        <translation>导入最新的聊天记录</translation>
    </message>
    <message>
        <source>Import the latest chat to see what changed.</source>
        <translation>导入最新的聊天记录，就能看到变化。</translation>
    </message>
    <message>
        <source>Import topics</source>
        <translation>导入话题</translation>
    </message>
    <message>
        <source>Import topics…</source>
        <translation>导入话题…</translation>
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
        <source>Importing topics</source>
        <translation>正在导入话题</translation>
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
        <source>Imports since yesterday</source>
        <translation>昨天以来的导入</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>In % of messages</source>
        <translation>占消息的 %</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>3 天后</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>30 天后</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>In all below</source>
        <translation>含间接</translation>
    </message>
    <message>
        <source>In fact</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>In groups</source>
        <translation>所在群</translation>
    </message>
    <message>
        <source>In plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>In season: {season}</source>
        <translation>应季：{season}</translation>
    </message>
    <message>
        <source>In the chat</source>
        <translation>群里的样子</translation>
    </message>
    <message>
        <source>In the core group</source>
        <translation>属于核心群</translation>
    </message>
    <message>
        <source>In the event&apos;s groups: wrote in the 14 days after, not in the 14 before</source>
        <translation>活动所在的群里：活动后 14 天发过言，活动前 14 天没有发过言</translation>
    </message>
    <message>
        <source>In the groups</source>
        <translation>在群</translation>
    </message>
    <message>
        <source>In the library already: comes in a second time</source>
        <translation>库里已有，再存一份</translation>
    </message>
    <message>
        <source>In the library already: its texts are renewed, its tags added</source>
        <translation>库里已有，更新内容并补上标签</translation>
    </message>
    <message>
        <source>In the library already: skipped</source>
        <translation>库里已有，跳过</translation>
    </message>
    <message>
        <source>In the month before</source>
        <translation>前一个月占消息的 %</translation>
    </message>
    <message>
        <source>In the two weeks after “{title}” {rise} more members wrote a day than in the two before, {more} beyond the usual. It came before the rise; whether it caused it, the numbers do not say.</source>
        <translation>「{title}」之后的两周，每天比之前两周多 {rise} 人说话，比平常的涨幅多 {more} 人。先后如此，是不是因果，数字说不了。</translation>
    </message>
    <message>
        <source>In which stage of its life is the group, and what comes next?</source>
        <translation>群走到了哪个阶段，接下来会怎样？</translation>
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
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Income and costs</source>
        <translation>收支</translation>
    </message>
    <message>
        <source>Income by cost</source>
        <translation>收入÷支出</translation>
    </message>
    <message>
        <source>Income less money spent</source>
        <translation>收入减去花费</translation>
    </message>
    <message>
        <source>Income lines in an event&apos;s budget count as well: enter each income in one place.</source>
        <translation>活动预算里填的收入也会计入：同一笔只在一处填写。</translation>
    </message>
    <message>
        <source>Income of events</source>
        <translation>活动预算里的收入</translation>
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
        <source>Invisible characters</source>
        <translation>看不见的字符</translation>
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
        <source>Invite {n} people</source>
        <translation>邀请 {n} 人</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>已邀请</translation>
    </message>
    <message>
        <source>Inviters</source>
        <translation>邀请榜</translation>
    </message>
    <message>
        <source>Inviters as ranking or as tree</source>
        <translation>邀请榜：排行或树状</translation>
    </message>
    <message>
        <source>Is the mix of members sound?</source>
        <translation>成员结构健康吗？</translation>
    </message>
    <message>
        <source>It drew {n} replies, {times} times the usual, and has rested {days} days.</source>
        <translation>上次引来 {n} 条回复，是平常的 {times} 倍，已经歇了 {days} 天。</translation>
    </message>
    <message numerus="yes">
        <source>It is over: %n have finished. Tell the group.</source>
        <translation>
            <numerusform>打卡结束，%n 人完成。告诉大家结果吧。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is over; what it cost and brought is not written down.</source>
        <translation>活动已结束，花了多少、带来什么还没记下。</translation>
    </message>
    <message>
        <source>It repeats. Changes are for:</source>
        <translation>这是重复活动，修改用于：</translation>
    </message>
    <message>
        <source>It rose here after</source>
        <translation>本群之后升温过的</translation>
    </message>
    <message numerus="yes">
        <source>It takes place in %n day(s) and has no notice.</source>
        <translation>
            <numerusform>%n 天后举行，还没有写通知。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not used then</source>
        <translation>那次没有用过</translation>
    </message>
    <message>
        <source>Its busiest hours have slots already, or too little is imported to tell.</source>
        <translation>最活跃的时段都排上了，或者导入的消息还太少，看不出来。</translation>
    </message>
    <message>
        <source>Its topic was deleted</source>
        <translation>原来的话题已删除</translation>
    </message>
    <message>
        <source>Join days come from the chat&apos;s join lines and from rosters: pick a longer period, or import one of these.</source>
        <translation>入群日期取自聊天里的入群提示和成员名单：可以放宽时间范围，或者导入其中一种。</translation>
    </message>
    <message>
        <source>Join request</source>
        <translation>申请加入</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入群</translation>
    </message>
    <message numerus="yes">
        <source>Joined %n day(s) ago or earlier</source>
        <translation>
            <numerusform>入群满 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined / left, 7 days</source>
        <translation>7 日新进 / 退群</translation>
    </message>
    <message>
        <source>Joined from</source>
        <translation>入群起始日</translation>
    </message>
    <message numerus="yes">
        <source>Joined in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天内入群</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined or left: {when}</source>
        <translation>{when}进群或退群</translation>
    </message>
    <message>
        <source>Joined the groups</source>
        <translation>入群</translation>
    </message>
    <message>
        <source>Joined {first} to {last} days ago</source>
        <translation>{first}–{last} 天前入群</translation>
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
        <source>Joined {name}, {when}: no data imported</source>
        <translation>{name}入群，{when}：没有导入记录</translation>
    </message>
    <message>
        <source>Joined {name}, {when}: {wrote} of {all} wrote ({share})</source>
        <translation>{name}入群 {all} 人，{when}有 {wrote} 人发言（{share}）</translation>
    </message>
    <message>
        <source>Joined {name}: {when}</source>
        <translation>{name}入群的人：{when}</translation>
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
        <source>Joins and leaves by channel, or whole</source>
        <translation>进群与退群：按渠道拆分或合计</translation>
    </message>
    <message>
        <source>Joins and leaves of 7 days; the target is of joins</source>
        <translation>7 天的新进与退群；目标针对新进</translation>
    </message>
    <message>
        <source>Joins and leaves: {unit}</source>
        <translation>进群与退群：{unit}</translation>
    </message>
    <message>
        <source>Joins in the last 7 days</source>
        <translation>近 7 天进群</translation>
    </message>
    <message>
        <source>Joins per post</source>
        <translation>条均进群</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep as a segment</source>
        <translation>存为人群</translation>
    </message>
    <message>
        <source>Keep as a view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Keep as highlight</source>
        <translation>沉淀下来</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两份都留</translation>
    </message>
    <message>
        <source>Keep discussion as highlight</source>
        <translation>沉淀讨论</translation>
    </message>
    <message>
        <source>Keep it: welcome newcomers by name, and give those one step from core something to do.</source>
        <translation>保持住：点名欢迎新人，给离核心一步的成员派点事做。</translation>
    </message>
    <message>
        <source>Keep list</source>
        <translation>收下这份接龙</translation>
    </message>
    <message>
        <source>Keep promise</source>
        <translation>兑现承诺</translation>
    </message>
    <message>
        <source>Keep sign-up list</source>
        <translation>收下接龙</translation>
    </message>
    <message>
        <source>Keep the discussion as highlight</source>
        <translation>把这场讨论沉淀下来</translation>
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
        <source>Keep what is shown as a view</source>
        <translation>把当前筛选存为视图</translation>
    </message>
    <message>
        <source>Keep “{title}”</source>
        <translation>保留“{title}”</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Key word</source>
        <translation>热词</translation>
    </message>
    <message>
        <source>Key words</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Key words of the week</source>
        <translation>本周热词</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>快捷键 {key}</translation>
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
        <source>Keys: A, R, E</source>
        <translation>快捷键：A 算、R 不算、E 请假</translation>
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
        <source>Kind of event</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>报告类型</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Known topics</source>
        <translation>库里已有的</translation>
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
        <source>Language of the report</source>
        <translation>报告语言</translation>
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
        <source>Last day of the pause</source>
        <translation>暂停最后一天</translation>
    </message>
    <message numerus="yes">
        <source>Last here %n day(s) ago</source>
        <translation>
            <numerusform>距上次在本群用已 %n 天</numerusform>
        </translation>
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
        <source>Late after</source>
        <translation>宽限</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Later: {what}</source>
        <translation>稍后：{what}</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Latest message in {group}</source>
        <translation>在{group}最近一次发言</translation>
    </message>
    <message>
        <source>Latest messages</source>
        <translation>最新消息</translation>
    </message>
    <message>
        <source>Leads to “{title}” on {day}</source>
        <translation>为 {day} 的“{title}”预热</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习型</translation>
    </message>
    <message>
        <source>Leave a turn to the order</source>
        <translation>恢复按顺序轮值</translation>
    </message>
    <message>
        <source>Leave at least one way to be converted: a role, a tag or income.</source>
        <translation>转化口径至少留一项：角色、标签或收入。</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n new file(s)</source>
        <translation>
            <numerusform>不导入 %n 个新文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave slot empty</source>
        <translation>留空这个时段</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>退群</translation>
    </message>
    <message>
        <source>Leaves in the last 7 days</source>
        <translation>近 7 天退群</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已退群</translation>
    </message>
    <message>
        <source>Left again</source>
        <translation>又走了</translation>
    </message>
    <message>
        <source>Left empty on purpose</source>
        <translation>特意留空</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略过的活动</translation>
    </message>
    <message numerus="yes">
        <source>Left out because of their date, a clock that jumped: %n message(s).</source>
        <translation>
            <numerusform>有 %n 条消息的日期明显不对（时钟跳了），没有计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left the groups</source>
        <translation>退群</translation>
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
        <source>Left: {reason}</source>
        <translation>退群：{reason}</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Let it ask for what is asked now</source>
        <translation>改成现在的条件</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>继续打卡</translation>
    </message>
    <message>
        <source>Let it show what is shown now</source>
        <translation>改为当前的筛选</translation>
    </message>
    <message>
        <source>Let your export tool write into one folder for each group, and watch it here: new files are offered, or taken by themselves.</source>
        <translation>让导出工具把每个群的记录写进各自的文件夹，并在这里监视：有新文件会提示，也可以自动导入。</translation>
    </message>
    <message>
        <source>Let {n} people wait</source>
        <translation>把 {n} 人转为候补</translation>
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
        <source>Library</source>
        <translation>话题库</translation>
    </message>
    <message>
        <source>Library of topics that name none</source>
        <translation>没写明归属的话题放进哪个库</translation>
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
        <source>Light, for “{title}” is on the same day</source>
        <translation>同一天有“{title}”，配个轻松的</translation>
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
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Link of the event</source>
        <translation>活动的链接</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>List all {n}</source>
        <translation>列出全部 {n} 人</translation>
    </message>
    <message>
        <source>List of names</source>
        <translation>名单</translation>
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
        <source>Log a promise</source>
        <translation>记一条承诺</translation>
    </message>
    <message>
        <source>Log as promise</source>
        <translation>记为承诺</translation>
    </message>
    <message>
        <source>Log promise</source>
        <translation>记一条承诺</translation>
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
        <source>Look back on “{event}”</source>
        <translation>复盘“{event}”</translation>
    </message>
    <message>
        <source>Lunar New Year&apos;s Eve</source>
        <translation>除夕</translation>
    </message>
    <message>
        <source>Lunar dates</source>
        <translation>显示农历</translation>
    </message>
    <message>
        <source>Lunar month {month}</source>
        <translation>农历{month}月</translation>
    </message>
    <message>
        <source>Lurkers who surfaced</source>
        <translation>冒泡的潜水成员</translation>
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
        <source>Made up for a day without saying which.</source>
        <translation>说是补卡，没说补哪天</translation>
    </message>
    <message>
        <source>Made up for a day, but no make-up card is left.</source>
        <translation>说是补卡，但补卡已用完</translation>
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
        <source>Make room in “{group}”</source>
        <translation>给“{group}”腾出位置</translation>
    </message>
    <message>
        <source>Make up for {n} days</source>
        <translation>补卡 {n} 天</translation>
    </message>
    <message>
        <source>Make-up cards are a whole number from 0 to the days of the campaign.</source>
        <translation>补卡张数请填整数，从 0 到打卡天数。</translation>
    </message>
    <message>
        <source>Make-up cards for each member</source>
        <translation>每人几张补卡</translation>
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
        <source>Mark announcements as posted when they go out, and give them a style: this compares what follows them.</source>
        <translation>公告发出后标为已发布，再选一种文案风格，这里就会比较它们发出后的反响。</translation>
    </message>
    <message>
        <source>Mark as checked in, or not</source>
        <translation>记为已打卡 / 取消</translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation>标为已发布</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>标为已复盘</translation>
    </message>
    <message>
        <source>Mark the weekdays first.</source>
        <translation>先点选星期几。</translation>
    </message>
    <message>
        <source>Mark {n} check-ins</source>
        <translation>记 {n} 次打卡</translation>
    </message>
    <message>
        <source>Marked as ready</source>
        <translation>已标为备好</translation>
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
        <source>Mean active a day over active in 30 days (DAU/MAU)</source>
        <translation>日均活跃 ÷ 30 日活跃（DAU/MAU）</translation>
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
        <source>Measure topic uses</source>
        <translation>统计话题的反响</translation>
    </message>
    <message>
        <source>Median wait in minutes</source>
        <translation>等待中位数（分钟）</translation>
    </message>
    <message>
        <source>Median wait of a question for its first answer</source>
        <translation>提问等到第一个回答的时间，取中位数</translation>
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
        <source>Member or segment</source>
        <translation>成员或人群</translation>
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
        <source>Members in the group</source>
        <translation>群成员数</translation>
    </message>
    <message>
        <source>Members of the run who are still there</source>
        <translation>这批人里，还在群里的</translation>
    </message>
    <message>
        <source>Members of the run who have written since</source>
        <translation>这批人里，之后开过口的</translation>
    </message>
    <message>
        <source>Members pay</source>
        <translation>成员付费</translation>
    </message>
    <message>
        <source>Members say what worked for them: the cheapest way to good material.</source>
        <translation>成员说说什么对自己有用：攒好素材最省力的办法。</translation>
    </message>
    <message>
        <source>Members sum up</source>
        <translation>成员总结分享</translation>
    </message>
    <message>
        <source>Members take turns</source>
        <translation>成员轮流分享</translation>
    </message>
    <message>
        <source>Members who finished the check-in</source>
        <translation>完成打卡的人数</translation>
    </message>
    <message>
        <source>Members who may be the same person</source>
        <translation>可能是同一个人的成员</translation>
    </message>
    <message>
        <source>Members who wrote in the last 7 days</source>
        <translation>近 7 天发过言的成员</translation>
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
        <source>Merge into “{title}”</source>
        <translation>并入“{title}”</translation>
    </message>
    <message>
        <source>Merge these two</source>
        <translation>合并这两位</translation>
    </message>
    <message>
        <source>Merge topics</source>
        <translation>合并话题</translation>
    </message>
    <message>
        <source>Merge {n} members</source>
        <translation>合并 {n} 位成员</translation>
    </message>
    <message>
        <source>Merge {n} topics into “{title}”</source>
        <translation>把 {n} 个话题并入“{title}”</translation>
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
        <source>Messages a day, of the last 7 days</source>
        <translation>近 7 天日均消息</translation>
    </message>
    <message>
        <source>Messages and active members</source>
        <translation>消息与活跃成员</translation>
    </message>
    <message>
        <source>Messages in all</source>
        <translation>累计发言</translation>
    </message>
    <message>
        <source>Messages of the last day known in full</source>
        <translation>最近一个完整日的消息数</translation>
    </message>
    <message>
        <source>Messages to review</source>
        <translation>待确认的消息</translation>
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
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Missed no event they signed up for</source>
        <translation>报名的活动都到了</translation>
    </message>
    <message>
        <source>Mix so far {general} : {professional}, wanted {a} : {b}</source>
        <translation>万能 {general} : 专业 {professional}，目标 {a} : {b}</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Money by month, by way or by activity</source>
        <translation>收支：按月、按来源去向或按活动</translation>
    </message>
    <message>
        <source>Money spent, shared by {n} newly active members</source>
        <translation>花费按 {n} 位新增活跃成员均摊</translation>
    </message>
    <message>
        <source>Money spent, shared by {n} participants</source>
        <translation>花费按 {n} 位参与者均摊</translation>
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
        <source>Month {n}</source>
        <translation>第 {n} 月</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>月报</translation>
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
        <source>Most active members</source>
        <translation>最活跃的人数</translation>
    </message>
    <message>
        <source>Most check-ins on {weekday} from {start} to {end}: {mean}</source>
        <translation>周{weekday} {start}–{end} 打卡最多，平均 {mean} 次</translation>
    </message>
    <message>
        <source>Most messages on {weekday} from {start} to {end}: {mean}</source>
        <translation>周{weekday} {start}–{end} 最热闹，平均 {mean} 条</translation>
    </message>
    <message>
        <source>Most replies on {weekday} from {start} to {end}: {mean}</source>
        <translation>周{weekday} {start}–{end} 回复最多，平均 {mean} 条</translation>
    </message>
    <message>
        <source>Move board</source>
        <translation>移动看板</translation>
    </message>
    <message>
        <source>Move board left</source>
        <translation>看板左移</translation>
    </message>
    <message>
        <source>Move board right</source>
        <translation>看板右移</translation>
    </message>
    <message>
        <source>Move chart</source>
        <translation>移动图表</translation>
    </message>
    <message>
        <source>Move chart down</source>
        <translation>图表下移</translation>
    </message>
    <message>
        <source>Move chart left</source>
        <translation>图表左移</translation>
    </message>
    <message>
        <source>Move chart right</source>
        <translation>图表右移</translation>
    </message>
    <message>
        <source>Move chart up</source>
        <translation>图表上移</translation>
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
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move one occurrence</source>
        <translation>移动其中一场</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Move rule “{text}”</source>
        <translation>移动群规「{text}」</translation>
    </message>
    <message>
        <source>Move segment</source>
        <translation>移动人群</translation>
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
        <source>Move view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Moved on the calendar: {when}</source>
        <translation>日历上已改到 {when}</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>自己写的</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Name of the board</source>
        <translation>看板名称</translation>
    </message>
    <message>
        <source>Name of the channel</source>
        <translation>渠道名称</translation>
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
        <source>Name of the copy</source>
        <translation>副本的名称</translation>
    </message>
    <message>
        <source>Name of the figure</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>Name of the fixed item</source>
        <translation>固定栏目的名称</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>群的名字</translation>
    </message>
    <message>
        <source>Name of the new board</source>
        <translation>新看板的名称</translation>
    </message>
    <message>
        <source>Name of the playbook</source>
        <translation>SOP 名称</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>人群名称</translation>
    </message>
    <message>
        <source>Name of the shelf</source>
        <translation>分类名称</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Name the channel that the money went to.</source>
        <translation>写上这笔钱花在哪个渠道。</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>写个名字，按回车</translation>
    </message>
    <message>
        <source>Names and ids</source>
        <translation>名字与账号</translation>
    </message>
    <message>
        <source>Names entered now are asked, and take no seat yet</source>
        <translation>此时录入的名字算“已邀请”，暂不占名额</translation>
    </message>
    <message>
        <source>Names or a sign-up list</source>
        <translation>名单或接龙</translation>
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
        <source>Needs no answer</source>
        <translation>不用回答</translation>
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
        <source>Never again</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>Never again: {what}</source>
        <translation>不再提示：{what}</translation>
    </message>
    <message>
        <source>Never offer this discussion again</source>
        <translation>不再推荐这场讨论</translation>
    </message>
    <message>
        <source>Never spoke</source>
        <translation>从未发言</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>从未用过</translation>
    </message>
    <message>
        <source>Never wrote a word</source>
        <translation>从未发言</translation>
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
        <source>New board</source>
        <translation>新建看板</translation>
    </message>
    <message>
        <source>New channel …</source>
        <translation>新渠道……</translation>
    </message>
    <message>
        <source>New check-in campaign</source>
        <translation>新建打卡</translation>
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
        <source>New here</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New members</source>
        <translation>新进群</translation>
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
        <source>New playbook</source>
        <translation>新建 SOP</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新群规</translation>
    </message>
    <message>
        <source>New rule, such as: no ads</source>
        <translation>新群规，例如：不发广告</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>新建人群</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>新的一步</translation>
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
        <source>New task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>New to this group</source>
        <translation>本群没聊过</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>新建话题</translation>
    </message>
    <message>
        <source>New-member activation</source>
        <translation>新人开口</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>新人</translation>
    </message>
    <message>
        <source>Newest cohort</source>
        <translation>最新一组</translation>
    </message>
    <message>
        <source>Newly active</source>
        <translation>新增活跃</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>未来 30 天</translation>
    </message>
    <message>
        <source>Next board</source>
        <translation>下一个看板</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>下一场</translation>
    </message>
    <message>
        <source>Next tier</source>
        <translation>下一档势能</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>下一位：{name}</translation>
    </message>
    <message>
        <source>No activity cost or brought in money in this period.</source>
        <translation>这段时间没有活动产生收支。</translation>
    </message>
    <message>
        <source>No announcement of these groups was marked as posted in these days</source>
        <translation>这段时间没有标为已发布的公告</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没人回答</translation>
    </message>
    <message numerus="yes">
        <source>No answer found by %n question(s)</source>
        <translation>
            <numerusform>%n 个提问，都没有人回答</numerusform>
        </translation>
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
        <source>No chart is called so, or answers that.</source>
        <translation>没有叫这个名字、也没有回答这个问题的图表。</translation>
    </message>
    <message>
        <source>No chart stands on the Desk: pick up to three on the Insights page.</source>
        <translation>工作台还没有图表，可以到数据页挑最多三张放上来。</translation>
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
        <source>No check-in campaign of these days has check-ins with a time</source>
        <translation>这段时间没有带时刻的打卡记录</translation>
    </message>
    <message>
        <source>No community yet</source>
        <translation>还没有社群</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>不对比</translation>
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
        <source>No discussion stands out at the moment. Import the latest chat to find some.</source>
        <translation>最近没有特别热的讨论。导入最新的聊天记录再看看。</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>不选活动</translation>
    </message>
    <message>
        <source>No event of the calendar has taken place in this period.</source>
        <translation>这段时间日历上没有办过活动。</translation>
    </message>
    <message>
        <source>No event took place</source>
        <translation>没有办过活动</translation>
    </message>
    <message>
        <source>No festival</source>
        <translation>不限节日</translation>
    </message>
    <message>
        <source>No figures yet: import the chat of that evening</source>
        <translation>还没有数字：导入那天的聊天记录就会统计</translation>
    </message>
    <message>
        <source>No goal yet: {title}</source>
        <translation>还没定目标：{title}</translation>
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
        <source>No highlight fits.</source>
        <translation>没有符合的沉淀。</translation>
    </message>
    <message>
        <source>No hours stand out enough to name them</source>
        <translation>还看不出明显的最佳时段</translation>
    </message>
    <message>
        <source>No imports yet.</source>
        <translation>还没有导入记录。</translation>
    </message>
    <message>
        <source>No library named</source>
        <translation>未写明归属的放进</translation>
    </message>
    <message>
        <source>No likely duplicates. Names that many people have are never a reason.</source>
        <translation>没有疑似同一人的成员。重名常见的名字不会作为理由。</translation>
    </message>
    <message>
        <source>No line of the imported chats says who invited whom.</source>
        <translation>导入的聊天记录里，没有“谁邀请了谁”的记录。</translation>
    </message>
    <message>
        <source>No list is seen yet: it begins with #接龙 and has numbered entries.</source>
        <translation>还没认出接龙：开头要有“#接龙”，下面是带编号的名单。</translation>
    </message>
    <message>
        <source>No make-up card is left: each member has {n}.</source>
        <translation>补卡用完了，每人 {n} 张。</translation>
    </message>
    <message>
        <source>No member</source>
        <translation>不选成员</translation>
    </message>
    <message>
        <source>No message fits.</source>
        <translation>没有符合的消息。</translation>
    </message>
    <message>
        <source>No message in {name} could be read. Line {line}: {reason}</source>
        <translation>{name} 里没有一条消息能读出来。第 {line} 行：{reason}</translation>
    </message>
    <message>
        <source>No message of these days answers another by quoting it</source>
        <translation>这段时间没有引用别人的回复</translation>
    </message>
    <message>
        <source>No message was imported from those hours</source>
        <translation>那几个小时的聊天还没导入</translation>
    </message>
    <message>
        <source>No money in this period</source>
        <translation>这段时间没有收支</translation>
    </message>
    <message>
        <source>No money in this period: pick a longer one, or note an income.</source>
        <translation>这段时间没有收支：选长一点的时段，或先记一笔收入。</translation>
    </message>
    <message>
        <source>No other topic fits this slot.</source>
        <translation>没有别的话题适合这个时段了。</translation>
    </message>
    <message>
        <source>No picture came with it.</source>
        <translation>没有带图</translation>
    </message>
    <message>
        <source>No plan with its fact here yet: write both down in the event, under Review.</source>
        <translation>这里还没有成对的计划与实际：在活动的「复盘」里填上。</translation>
    </message>
    <message>
        <source>No playbook yet</source>
        <translation>还没有 SOP</translation>
    </message>
    <message>
        <source>No question in these days yet. One is looked at once two hours have passed, by the last message imported.</source>
        <translation>这段时间还没有可统计的提问。提问满两小时才计入，以导入的最后一条消息为准。</translation>
    </message>
    <message>
        <source>No question was answered</source>
        <translation>没有提问得到回答</translation>
    </message>
    <message>
        <source>No reward promised.</source>
        <translation>没有设奖励。</translation>
    </message>
    <message>
        <source>No rhythm yet. Say on which days and when a group hears from you; topics are found for you.</source>
        <translation>还没有发布节奏。先定好每周哪天、几点在群里发什么，话题由排期来配。</translation>
    </message>
    <message>
        <source>No rule noted</source>
        <translation>未注明群规</translation>
    </message>
    <message>
        <source>No rules yet. A few are enough; each is accepted for its reason.</source>
        <translation>还没有群规。几条就够，讲清理由大家才愿意守。</translation>
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
        <source>No slots yet. Mark weekdays below, or begin with the usual week.</source>
        <translation>还没有时段。在下面点选星期，或从常见的一周开始。</translation>
    </message>
    <message>
        <source>No step yet. Add the first one: what is done on which day?</source>
        <translation>还没有步骤。添加第一步：哪一天，做什么？</translation>
    </message>
    <message>
        <source>No style</source>
        <translation>未标风格</translation>
    </message>
    <message>
        <source>No style for “{template}” from now on</source>
        <translation>以后“{template}”都不带风格</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>没有标题</translation>
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
        <source>No topic fits this slot. Switch “Fits this slot” off to choose from all.</source>
        <translation>没有话题适合这个时段。关掉“适合此时段”，可从全部话题里挑。</translation>
    </message>
    <message>
        <source>No topic is found by these words.</source>
        <translation>没找到含这些字的话题。</translation>
    </message>
    <message>
        <source>No topic of the period is counted yet</source>
        <translation>这段时间的话题还没有统计出回复</translation>
    </message>
    <message>
        <source>No topic was put up in this period</source>
        <translation>这段时间没有发起话题</translation>
    </message>
    <message>
        <source>No topic was put up in this period: plan a few, and their replies are counted.</source>
        <translation>这段时间没有发起话题：排几个，回复会自动统计。</translation>
    </message>
    <message>
        <source>No topic was used and no event took place in these days.</source>
        <translation>这段时间没有用过话题，也没有办过活动。</translation>
    </message>
    <message>
        <source>No topics yet. Start with {n} ready-made ones in two libraries, or write your own.</source>
        <translation>还没有话题。先载入两个库里现成的 {n} 个，或者自己写。</translation>
    </message>
    <message>
        <source>No two topics have the same title, opening line or words.</source>
        <translation>没有标题、开场白或字词重复的话题。</translation>
    </message>
    <message>
        <source>No word was said by two people within the week yet.</source>
        <translation>这一周还没有两个人都提到的词。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Nobody answered the topics of this period</source>
        <translation>这段时间的话题都没人回复</translation>
    </message>
    <message>
        <source>Nobody asked a question</source>
        <translation>这段时间没有人提问</translation>
    </message>
    <message>
        <source>Nobody changed tier in {weeks}</source>
        <translation>{weeks}里没有人升降</translation>
    </message>
    <message>
        <source>Nobody else has a later turn to change with.</source>
        <translation>后面没有别人的轮次可以对调。</translation>
    </message>
    <message>
        <source>Nobody fits this filter.</source>
        <translation>没有符合条件的成员。</translation>
    </message>
    <message>
        <source>Nobody has answered yet</source>
        <translation>还没有人回复</translation>
    </message>
    <message>
        <source>Nobody has checked in yet</source>
        <translation>还没有人打卡</translation>
    </message>
    <message>
        <source>Nobody has checked in yet. Import the chat of these days, or paste names.</source>
        <translation>还没有人打卡。导入这几天的聊天记录，或粘贴名单。</translation>
    </message>
    <message>
        <source>Nobody has finished yet.</source>
        <translation>还没有人完成。</translation>
    </message>
    <message>
        <source>Nobody has points yet: nothing that counts was recorded in 30 days</source>
        <translation>还没有人得分：30 天里没有可计分的记录</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has written there for %n day(s).</source>
        <translation>
            <numerusform>已经 %n 天没人说话。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is close to the next tier at present.</source>
        <translation>眼下没有人接近下一档势能。</translation>
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
        <source>Nobody is in this segment now.</source>
        <translation>这个人群现在没有人。</translation>
    </message>
    <message>
        <source>Nobody is known to have joined in these days</source>
        <translation>这段时间没有查到有人入群</translation>
    </message>
    <message>
        <source>Nobody is one step from the core</source>
        <translation>没有人离核心只差一步</translation>
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
        <source>Nobody left in these days</source>
        <translation>这段时间没有人退群</translation>
    </message>
    <message>
        <source>Nobody quoted or answered anybody in these days yet.</source>
        <translation>这段时间还没有人引用或回复别人。</translation>
    </message>
    <message>
        <source>Nobody the roster knows, so far.</source>
        <translation>还没有对上名册的人。</translation>
    </message>
    <message>
        <source>Nobody this time</source>
        <translation>这次不安排</translation>
    </message>
    <message>
        <source>Nobody waits for whom a seat is free.</source>
        <translation>没有候补的人坐得下空出的名额。</translation>
    </message>
    <message>
        <source>Nobody was removed in these days.</source>
        <translation>这段时间没有人被移出。</translation>
    </message>
    <message>
        <source>Nobody wrote in these days; members here: {n}</source>
        <translation>{n} 名成员这段时间都没发言</translation>
    </message>
    <message>
        <source>Nobody wrote while the events took place</source>
        <translation>活动进行时没有人说话</translation>
    </message>
    <message>
        <source>Nobody yet. Type a name, paste a list, or attach a sign-up list in Details.</source>
        <translation>名单还是空的。输入名字、粘贴名单，或在“详情”里关联一份接龙。</translation>
    </message>
    <message>
        <source>None of these names is on the roster of the campaign&apos;s groups.</source>
        <translation>这些名字都不在打卡群的名册里。</translation>
    </message>
    <message>
        <source>None of this state.</source>
        <translation>没有这种状态的承诺。</translation>
    </message>
    <message>
        <source>None on this system. You will be asked for a password each time.</source>
        <translation>本机没有钥匙串，需要密码时会每次询问。</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>未活跃</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Not filled yet: {names}</source>
        <translation>还没填：{names}</translation>
    </message>
    <message>
        <source>Not held yet: plan the budget and what you expect.</source>
        <translation>还没举办：先写下预算和预期。</translation>
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
        <source>Not invited or signed up for an event yet.</source>
        <translation>还没有被邀请或报名过活动。</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未判断</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Not on the roster, or several of this name: {names}</source>
        <translation>名册里没有，或有重名：{names}</translation>
    </message>
    <message>
        <source>Not part of the return</source>
        <translation>不计入净收益</translation>
    </message>
    <message>
        <source>Not planned yet</source>
        <translation>还没排</translation>
    </message>
    <message>
        <source>Not planned yet: plan the weeks, or choose a topic below.</source>
        <translation>还没排：可以一键排期，也可以在下面自己挑。</translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Not posted yet</source>
        <translation>还没发布</translation>
    </message>
    <message>
        <source>Not reviewed yet</source>
        <translation>还没复盘</translation>
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
        <source>Not saved: {reasons}</source>
        <translation>没有保存：{reasons}</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>还没定</translation>
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
        <source>Not tagged “{tag}”</source>
        <translation>没有标签“{tag}”</translation>
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
        <source>Not used for 60 days</source>
        <translation>60 天没用过</translation>
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
        <source>Not worth it</source>
        <translation>不用了</translation>
    </message>
    <message>
        <source>Not yet kept</source>
        <translation>待兑现</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note a use</source>
        <translation>记一次使用</translation>
    </message>
    <message>
        <source>Note income</source>
        <translation>记一笔收入</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Note of {day}</source>
        <translation>{day}的备忘</translation>
    </message>
    <message>
        <source>Note on attendance</source>
        <translation>给名单加备注</translation>
    </message>
    <message>
        <source>Note on the highlight</source>
        <translation>给这条沉淀写备注</translation>
    </message>
    <message>
        <source>Note rules of removals</source>
        <translation>注明移出依据的群规</translation>
    </message>
    <message>
        <source>Note that {n} people came</source>
        <translation>记录 {n} 人到场</translation>
    </message>
    <message>
        <source>Note that {n} people can&apos;t come</source>
        <translation>记录 {n} 人来不了</translation>
    </message>
    <message>
        <source>Note that {n} people did not come</source>
        <translation>记录 {n} 人缺席</translation>
    </message>
    <message>
        <source>Note the rule of a removal</source>
        <translation>注明移出依据的群规</translation>
    </message>
    <message>
        <source>Note them as</source>
        <translation>记为</translation>
    </message>
    <message>
        <source>Note this use</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Note what became of a file</source>
        <translation>记下文件的处理结果</translation>
    </message>
    <message>
        <source>Note what members, sponsors or partners pay, and see here what comes back.</source>
        <translation>记下成员、赞助方或合作方付的钱，在这里看投入换回了多少。</translation>
    </message>
    <message>
        <source>Note, such as “yearly fee”</source>
        <translation>备注，如「年费」</translation>
    </message>
    <message>
        <source>Note: why it is worth keeping, where to use it</source>
        <translation>备注：好在哪里，打算用在哪</translation>
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
        <source>Nothing came in.</source>
        <translation>没有导入任何话题。</translation>
    </message>
    <message>
        <source>Nothing has changed since the last backup.</source>
        <translation>上次备份以来没有变化。</translation>
    </message>
    <message>
        <source>Nothing in the {library} library fits</source>
        <translation>{library}话题没有合适的</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”.</source>
        <translation>没有找到“{text}”</translation>
    </message>
    <message>
        <source>Nothing is due until tomorrow. Note what you want to do above.</source>
        <translation>到明天为止没有待办。想做什么，在上面记一笔。</translation>
    </message>
    <message>
        <source>Nothing is imported of these days; there is data from {first} to {last}.</source>
        <translation>这几天没有导入数据；现有数据从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>Nothing is planned for the next 30 days. Press N for a new event.</source>
        <translation>未来 30 天还没有安排。按 N 新建活动。</translation>
    </message>
    <message>
        <source>Nothing is planned for the next 7 days.</source>
        <translation>接下来 7 天还没有安排话题。</translation>
    </message>
    <message>
        <source>Nothing is planned or ready this week.</source>
        <translation>本周没有排期，也没有备好的话题。</translation>
    </message>
    <message>
        <source>Nothing kept yet. Choose good messages in the chat and press Ctrl+H.</source>
        <translation>还没有沉淀。在聊天里选中好内容，按 Ctrl+H 收进来。</translation>
    </message>
    <message>
        <source>Nothing of the campaign would be left.</source>
        <translation>这样打卡就一天都不剩了。</translation>
    </message>
    <message>
        <source>Nothing runs yet. The next run begins by itself: {when}.</source>
        <translation>还没有开始过。下一轮会自动开始：{when}。</translation>
    </message>
    <message>
        <source>Nothing runs. Switch the playbook on at the left, or start a run by hand.</source>
        <translation>目前没有在进行的。打开左边的开关，或手动开始一轮。</translation>
    </message>
    <message>
        <source>Nothing that counts was recorded in the 30 days up to {day}.</source>
        <translation>截至 {day}的 30 天里，没有可计分的记录。</translation>
    </message>
    <message>
        <source>Nothing to review: every message is clear.</source>
        <translation>没有要确认的消息。</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>Nothing to suggest: all goes well.</source>
        <translation>没有建议，一切顺利。</translation>
    </message>
    <message>
        <source>Nothing waits for an answer here.</source>
        <translation>没有等着回答的提问。</translation>
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
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Notices of third parties</source>
        <translation>第三方声明</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
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
        <source>Numbers on the Desk</source>
        <translation>工作台上的数字</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>时令节日</translation>
    </message>
    <message>
        <source>Odd spaces and empty lines</source>
        <translation>多余的空格和空行</translation>
    </message>
    <message>
        <source>Of 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Of another tier than {tier}</source>
        <translation>势能不是{tier}</translation>
    </message>
    <message>
        <source>Of no event of this period the chat is imported</source>
        <translation>这段时间的活动都没有导入聊天记录</translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n day(s) only</source>
        <translation>
            <numerusform>仅最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Of those who came: wrote in the 14 days after, not in the 14 before</source>
        <translation>到场的人里：活动后 14 天发过言，活动前 14 天没有发过言</translation>
    </message>
    <message>
        <source>Of those who joined 30 to 60 days ago: wrote in the last 30</source>
        <translation>30–60 天前入群的人里，近 30 天发过言的比例</translation>
    </message>
    <message>
        <source>Of tier {tier}</source>
        <translation>势能为{tier}</translation>
    </message>
    <message>
        <source>Of {n}, {share} were still in on day {day}; most stopped after day {worst}: {gone}</source>
        <translation>{n} 人参加，第 {day} 天还有 {share} 在打卡；第 {worst} 天后停下的最多，{gone} 人</translation>
    </message>
    <message>
        <source>Older ones: {n}</source>
        <translation>更早的还有 {n} 笔。</translation>
    </message>
    <message>
        <source>Older, the fainter</source>
        <translation>越早越淡</translation>
    </message>
    <message>
        <source>On a sign-up list, but undecided.</source>
        <translation>在接龙里，但写着待定</translation>
    </message>
    <message>
        <source>On closing</source>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>On course</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>On lists, but not on the roster: {names}</source>
        <translation>接龙里有、名册里没有：{names}</translation>
    </message>
    <message>
        <source>On no shelf</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>On the calendar</source>
        <translation>已进日历</translation>
    </message>
    <message>
        <source>On the calendar, with its draft</source>
        <translation>已进日历，公告草稿已备</translation>
    </message>
    <message>
        <source>On the calendar: {moments}</source>
        <translation>已排：{moments}</translation>
    </message>
    <message>
        <source>On the day of joining</source>
        <translation>入群当天</translation>
    </message>
    <message>
        <source>On this day:</source>
        <translation>都在这一天：</translation>
    </message>
    <message>
        <source>On which day do people stop checking in, and when do they check in?</source>
        <translation>大家在第几天停下来，几点打卡最多？</translation>
    </message>
    <message>
        <source>On which day was this said?</source>
        <translation>这些话是哪一天说的？</translation>
    </message>
    <message>
        <source>Once somebody leaves, the reason stands here.</source>
        <translation>有人退群后，这里会列出原因。</translation>
    </message>
    <message>
        <source>One address per line</source>
        <translation>每行一个网址</translation>
    </message>
    <message>
        <source>One answer is needed first</source>
        <translation>请先回答一个问题</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>减一人</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>加一人</translation>
    </message>
    <message>
        <source>One name a line, or a sign-up list as it was copied</source>
        <translation>每行一个名字，或直接粘贴接龙</translation>
    </message>
    <message>
        <source>One name can stand for 1 to {most} people.</source>
        <translation>一个名字可以代表 1 到 {most} 人。</translation>
    </message>
    <message>
        <source>One of these members is no longer there.</source>
        <translation>其中一位成员已不在库中。</translation>
    </message>
    <message>
        <source>One of {all} members wrote {share} of the messages</source>
        <translation>{all} 人里，有一人写了 {share} 的消息</translation>
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
        <source>One step away</source>
        <translation>离核心一步</translation>
    </message>
    <message>
        <source>One step from core</source>
        <translation>离核心一步</translation>
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
        <source>Only an event or a date is known beforehand: this one has no day before day 0.</source>
        <translation>只有活动和日期能提前知道；这种情形没有“前几天”。</translation>
    </message>
    <message>
        <source>Only by {names}</source>
        <translation>只看 {names} 的发言</translation>
    </message>
    <message>
        <source>Only invite</source>
        <translation>只邀请</translation>
    </message>
    <message>
        <source>Only of somebody who was removed can it be noted by which rule.</source>
        <translation>只有被移出群的人，才需要注明依据哪条群规。</translation>
    </message>
    <message>
        <source>Only this member&apos;s messages</source>
        <translation>只看这位成员的发言</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>仅此一场</translation>
    </message>
    <message>
        <source>Only with a picture</source>
        <translation>必须带图</translation>
    </message>
    <message>
        <source>Only you copy, export and post.</source>
        <translation>复制、导出、发布，都只由你动手。</translation>
    </message>
    <message>
        <source>Only “{shelf}” is left, which stands next to it already</source>
        <translation>只剩“{shelf}”，会和前后一期重类</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Open another store…</source>
        <translation>打开其他数据库…</translation>
    </message>
    <message>
        <source>Open draft</source>
        <translation>打开草稿</translation>
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
        <source>Open in calendar</source>
        <translation>在日历中打开</translation>
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
        <source>Open the day</source>
        <translation>打开今日</translation>
    </message>
    <message>
        <source>Open the event</source>
        <translation>打开活动</translation>
    </message>
    <message>
        <source>Open the invite tree</source>
        <translation>打开邀请关系树</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Open the planner</source>
        <translation>去排期</translation>
    </message>
    <message>
        <source>Open the promise again</source>
        <translation>重新打开承诺</translation>
    </message>
    <message>
        <source>Open the text</source>
        <translation>打开这条</translation>
    </message>
    <message>
        <source>Open the topic</source>
        <translation>打开话题</translation>
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
        <source>Open what it is about</source>
        <translation>打开相关内容</translation>
    </message>
    <message>
        <source>Opened by “{text}”</source>
        <translation>开场：“{text}”</translation>
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
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>日期顺序</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>成交数</translation>
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
        <source>Organisation</source>
        <translation>组织感</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>其他渠道</translation>
    </message>
    <message>
        <source>Other chats</source>
        <translation>其他聊天软件</translation>
    </message>
    <message>
        <source>Out of season ({season})</source>
        <translation>不当季（{season}）</translation>
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
        <source>Outside the core group</source>
        <translation>不属于核心群</translation>
    </message>
    <message>
        <source>Over a week here</source>
        <translation>进群满一周</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Packs (JSON), tables (CSV, XLSX), Markdown or plain lines</source>
        <translation>话题包（JSON）、表格（CSV、XLSX）、Markdown，或一行一个话题</translation>
    </message>
    <message>
        <source>Paid: {what}</source>
        <translation>付过费：{what}</translation>
    </message>
    <message>
        <source>Part a series of events</source>
        <translation>拆分系列活动</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与人数</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>参与感</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作者</translation>
    </message>
    <message>
        <source>Pass a turn on</source>
        <translation>顺延一次轮值</translation>
    </message>
    <message>
        <source>Pass on to the next</source>
        <translation>顺延给下一位</translation>
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
        <source>Paste check-ins</source>
        <translation>粘贴打卡</translation>
    </message>
    <message>
        <source>Paste list</source>
        <translation>粘贴接龙</translation>
    </message>
    <message>
        <source>Paste names</source>
        <translation>粘贴名单</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文字</translation>
    </message>
    <message>
        <source>Paste topics here: one per line, a table with titles, Markdown or a pack; or drop files</source>
        <translation>把话题粘贴到这里：一行一个、带表头的表格、Markdown 或话题包都可以；文件可直接拖进来</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>Pasted text was cleaned: {rules}. Undo gives it back as it was.</source>
        <translation>已清理粘贴的文字：{rules}。按撤销可恢复原样。</translation>
    </message>
    <message>
        <source>Pasted text, {n} characters</source>
        <translation>粘贴的文本，{n} 字</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause check-in campaign</source>
        <translation>暂停打卡</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付费者</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付费</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>鼎盛</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>People per post</source>
        <translation>条均发言人数</translation>
    </message>
    <message>
        <source>People signed up for the event</source>
        <translation>活动报名人数</translation>
    </message>
    <message>
        <source>People who answered</source>
        <translation>参与人数</translation>
    </message>
    <message>
        <source>People who came to the event</source>
        <translation>活动到场人数</translation>
    </message>
    <message>
        <source>People, each counted once</source>
        <translation>按人算，一人只计一次</translation>
    </message>
    <message>
        <source>Per person</source>
        <translation>人均花费</translation>
    </message>
    <message>
        <source>Per person retained (estimate)</source>
        <translation>每留存一人花费（估算）</translation>
    </message>
    <message>
        <source>Per retained</source>
        <translation>留存单价</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>占比 %</translation>
    </message>
    <message>
        <source>Percent of members</source>
        <translation>占成员 %</translation>
    </message>
    <message>
        <source>Percent of messages</source>
        <translation>占消息 %</translation>
    </message>
    <message>
        <source>Percent of the active</source>
        <translation>占活跃成员（%）</translation>
    </message>
    <message>
        <source>Percent of the members</source>
        <translation>占成员（%）</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>Period before, percent</source>
        <translation>上一时段 %</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Pick a chart first: the Tab key leads to it.</source>
        <translation>请先选中一张图表，按 Tab 键可以切换。</translation>
    </message>
    <message>
        <source>Pick charts</source>
        <translation>去挑图表</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures don&apos;t matter</source>
        <translation>不看图片</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Pin or unpin the pick</source>
        <translation>固定或取消固定</translation>
    </message>
    <message>
        <source>Pin topic</source>
        <translation>固定话题</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Pinyin between characters</source>
        <translation>夹在字间的拼音</translation>
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
        <source>Plain: what, when, where</source>
        <translation>平实交代：什么事、何时、何地</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>去排期</translation>
    </message>
    <message numerus="yes">
        <source>Plan %n week(s)</source>
        <translation>
            <numerusform>排好 %n 周</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan a topic for this time</source>
        <translation>在这个时段排话题</translation>
    </message>
    <message>
        <source>Plan it again</source>
        <translation>重新排</translation>
    </message>
    <message>
        <source>Plan next weeks</source>
        <translation>排接下来几周</translation>
    </message>
    <message>
        <source>Plan the slot again</source>
        <translation>重新交给排期</translation>
    </message>
    <message>
        <source>Plan topics for this week</source>
        <translation>排好这周的话题</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>Planned and actual</source>
        <translation>计划与实际</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>Planning, hosting …</source>
        <translation>策划、主持…</translation>
    </message>
    <message>
        <source>Plans are there, facts are still to come</source>
        <translation>计划已写好，实际数字还没出来</translation>
    </message>
    <message>
        <source>Plans belong to groups. Add a community with a group first.</source>
        <translation>排期跟着群走。先建一个社群，再加一个群。</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>运营 SOP</translation>
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
        <source>Points at most</source>
        <translation>最高分</translation>
    </message>
    <message>
        <source>Points come from writing, answering, taking part and bringing people in.</source>
        <translation>发言、答疑、参与活动、带人进群都会得分。</translation>
    </message>
    <message>
        <source>Post at {at}</source>
        <translation>改为 {at} 发</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Posted after midnight, for the day before?</source>
        <translation>零点后发的，算前一天吗？</translation>
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
        <source>Posts</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>筹备</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
    <message>
        <source>Preview: nothing is written yet</source>
        <translation>预览：尚未写入</translation>
    </message>
    <message>
        <source>Previous board</source>
        <translation>上一个看板</translation>
    </message>
    <message>
        <source>Previous one</source>
        <translation>上一场</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printing, commission …</source>
        <translation>印刷、佣金……</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
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
        <source>Promise</source>
        <translation>添加奖励</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <translation>承诺未兑现</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Promise little and keep it. Log here what you told members they would get; it asks on the day it is due. In the chat log, a message becomes a promise too.</source>
        <translation>少承诺，说到做到。答应群友的事记在这里，到期那天会提醒你。聊天记录里的消息也能直接记成承诺。</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promised on</source>
        <translation>承诺日</translation>
    </message>
    <message>
        <source>Promised on {day}</source>
        <translation>{day} 承诺</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Purpose of the event</source>
        <translation>活动用意</translation>
    </message>
    <message numerus="yes">
        <source>Put %n topic(s) on the calendar</source>
        <translation>
            <numerusform>把 %n 个话题排进日历</numerusform>
        </translation>
    </message>
    <message>
        <source>Put a suggestion off</source>
        <translation>推迟一条建议</translation>
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
        <source>Put channel “{old}” into “{new}”</source>
        <translation>把渠道“{old}”并入“{new}”</translation>
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
        <source>Put the plan on the calendar</source>
        <translation>把排期放进日历</translation>
    </message>
    <message>
        <source>Put them together</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Put this one on the calendar</source>
        <translation>只把这一项放进日历</translation>
    </message>
    <message>
        <source>Put topic into slot</source>
        <translation>把话题放进时段</translation>
    </message>
    <message>
        <source>Put topics on the calendar</source>
        <translation>把话题排进日历</translation>
    </message>
    <message>
        <source>Put {n} items of the plan on the calendar</source>
        <translation>把 {n} 项排期放进日历</translation>
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
        <source>Questions</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>答疑</translation>
    </message>
    <message>
        <source>Questions in English</source>
        <translation>追问（英文）</translation>
    </message>
    <message>
        <source>Questions of 7 days that nobody answered</source>
        <translation>7 天内没人回答的提问</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>一小时内不提醒</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>Quiet until tomorrow</source>
        <translation>明天再提醒</translation>
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
        <source>Raise a few: hand those one step from core a share of the work, and honour them before all.</source>
        <translation>树几个榜样：给离核心一步的成员分些活儿，并当众表扬。</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排行</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
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
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason of the new rule</source>
        <translation>新群规的理由</translation>
    </message>
    <message>
        <source>Reason of the rule</source>
        <translation>群规的理由</translation>
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
        <source>Recalled</source>
        <translation>已撤回</translation>
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
        <source>Referred</source>
        <translation>裂变</translation>
    </message>
    <message numerus="yes">
        <source>Refuse %n message(s)</source>
        <translation>
            <numerusform>%n 条消息不算打卡</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已报名</translation>
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
        <source>Remind</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>Remind me in an hour</source>
        <translation>一小时后再提醒</translation>
    </message>
    <message>
        <source>Remind them</source>
        <translation>提醒他们</translation>
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
        <source>Reminder posted at</source>
        <translation>每天几点发提醒</translation>
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
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Removals</source>
        <translation>移出名单</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove chart from board</source>
        <translation>从看板移除图表</translation>
    </message>
    <message>
        <source>Remove chart from the board</source>
        <translation>从看板移除图表</translation>
    </message>
    <message>
        <source>Remove condition</source>
        <translation>去掉这个条件</translation>
    </message>
    <message>
        <source>Remove person from event</source>
        <translation>移除活动人员</translation>
    </message>
    <message>
        <source>Remove person from the rota</source>
        <translation>退出轮值</translation>
    </message>
    <message>
        <source>Remove reward</source>
        <translation>删除奖励</translation>
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
        <source>Remove topic use</source>
        <translation>移除使用记录</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除{name}</translation>
    </message>
    <message>
        <source>Remove {name} from the rota</source>
        <translation>让{name}退出轮值</translation>
    </message>
    <message>
        <source>Removed by a rule</source>
        <translation>依群规移出</translation>
    </message>
    <message>
        <source>Removed for</source>
        <translation>移出依据</translation>
    </message>
    <message>
        <source>Removed, no rule noted</source>
        <translation>移出，未注明群规</translation>
    </message>
    <message>
        <source>Removed: {rule}</source>
        <translation>移出：{rule}</translation>
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
        <source>Rename board</source>
        <translation>重命名看板</translation>
    </message>
    <message>
        <source>Rename channel “{old}” to “{new}”</source>
        <translation>把渠道“{old}”改名为“{new}”</translation>
    </message>
    <message>
        <source>Rename member</source>
        <translation>修改账号昵称</translation>
    </message>
    <message>
        <source>Rename segment</source>
        <translation>重命名人群</translation>
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
        <source>Rename view</source>
        <translation>给视图改名</translation>
    </message>
    <message>
        <source>Renew them</source>
        <translation>用新内容更新</translation>
    </message>
    <message numerus="yes">
        <source>Reopen %n task(s)</source>
        <translation>
            <numerusform>重新打开 %n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen check-in campaign</source>
        <translation>继续打卡</translation>
    </message>
    <message>
        <source>Reopen promise</source>
        <translation>重新打开承诺</translation>
    </message>
    <message>
        <source>Reopen review of event</source>
        <translation>重新复盘</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Replied on {when}</source>
        <translation>{when} 回复过的人</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Replies above average</source>
        <translation>回复高于平均</translation>
    </message>
    <message>
        <source>Replies per post</source>
        <translation>条均回应</translation>
    </message>
    <message>
        <source>Replies received</source>
        <translation>收到回复</translation>
    </message>
    <message>
        <source>Replies: messages of others within two hours, or until the next topic in the group. Usual: the median of all topics put up in the period. Events: messages while it took place, and messages a day in the week after it against the week before; what recurs, its first time.</source>
        <translation>回复：两小时内（或到群里下一个话题为止）其他人的消息。平常水平：这段时间所有话题回复数的中位数。活动：进行期间的消息数，以及之后一周与之前一周的日均消息对比；重复活动只看第一次。</translation>
    </message>
    <message>
        <source>Reply owed</source>
        <translation>待回复</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Resize chart</source>
        <translation>调整图表大小</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>休息中</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n topic(s)</source>
        <translation>
            <numerusform>恢复 %n 个话题</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore board “{name}”</source>
        <translation>恢复看板“{name}”的原样</translation>
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
        <source>Restore rule “{text}”</source>
        <translation>恢复群规「{text}」</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>恢复 {moment} 的备份</translation>
    </message>
    <message>
        <source>Restore the board as shipped</source>
        <translation>恢复看板原样</translation>
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
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Results or costs, as planned and as they came</source>
        <translation>计划与实际：看成效或看投入</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Retrospective copied.</source>
        <translation>复盘已复制。</translation>
    </message>
    <message>
        <source>Retrospective {title}</source>
        <translation>复盘 {title}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>净收益</translation>
    </message>
    <message>
        <source>Return, as planned</source>
        <translation>净收益（计划）</translation>
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
        <source>Review as a report</source>
        <translation>生成活动复盘</translation>
    </message>
    <message>
        <source>Review event</source>
        <translation>完成复盘</translation>
    </message>
    <message>
        <source>Review it</source>
        <translation>去复盘</translation>
    </message>
    <message>
        <source>Review the message</source>
        <translation>查看待确认的消息</translation>
    </message>
    <message>
        <source>Reviewed on {day}</source>
        <translation>{day} 已复盘</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Rewards by stage</source>
        <translation>分段奖励</translation>
    </message>
    <message>
        <source>Rewards {n}</source>
        <translation>奖励 {n}</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Rise in days</source>
        <translation>比前 30 天多</translation>
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
        <source>Room, tea, fee …</source>
        <translation>场地、茶点、讲课费…</translation>
    </message>
    <message>
        <source>Rose or fell in the week of {day}</source>
        <translation>{day}那一周势能有升降的人</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>在群人数</translation>
    </message>
    <message>
        <source>Rosters (*.csv *.tsv *.txt *.xlsx *.vcf *.json)</source>
        <translation>名册 (*.csv *.tsv *.txt *.xlsx *.vcf *.json)</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule that the removal rests on</source>
        <translation>移出所依据的群规</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规矩</translation>
    </message>
    <message>
        <source>Rules of the community, numbered, each with its reason</source>
        <translation>本社群的群规，逐条编号并附理由</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Said “{word}” this week</source>
        <translation>本周说到“{word}”的人</translation>
    </message>
    <message>
        <source>Same hour</source>
        <translation>同时段</translation>
    </message>
    <message>
        <source>Same hour: {time} {title}</source>
        <translation>同一时段：{time} {title}</translation>
    </message>
    <message>
        <source>Same id: {value}</source>
        <translation>同一个账号：{value}</translation>
    </message>
    <message>
        <source>Same opening line</source>
        <translation>开场白相同</translation>
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
        <source>Same title</source>
        <translation>标题相同</translation>
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
        <source>Save</source>
        <translation>保存</translation>
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
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save as topic</source>
        <translation>存为话题</translation>
    </message>
    <message>
        <source>Save certificates as a table</source>
        <translation>证书名单存为表格</translation>
    </message>
    <message>
        <source>Save certificates to print</source>
        <translation>证书存为可打印页面</translation>
    </message>
    <message>
        <source>Save discussion as topic</source>
        <translation>把讨论存为话题</translation>
    </message>
    <message>
        <source>Save segment “{name}”</source>
        <translation>保存人群“{name}”</translation>
    </message>
    <message>
        <source>Save the discussion as topic</source>
        <translation>把这场讨论存为话题</translation>
    </message>
    <message>
        <source>Save view “{name}”</source>
        <translation>存为视图“{name}”</translation>
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
        <source>Say first what the campaign is to achieve; it is what you will judge it by.</source>
        <translation>请先写下想达成什么，复盘时就拿它来衡量。</translation>
    </message>
    <message>
        <source>Say what the reward is, in at most {n} characters.</source>
        <translation>请写清楚奖励是什么，最多 {n} 个字。</translation>
    </message>
    <message>
        <source>Say what the step is about.</source>
        <translation>写一句这一步做什么。</translation>
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
        <source>Say which event the campaign report is about.</source>
        <translation>请选择要复盘哪一场活动。</translation>
    </message>
    <message>
        <source>Say who made an entry</source>
        <translation>确认是谁接的龙</translation>
    </message>
    <message>
        <source>Say why: a rule that explains itself is accepted.</source>
        <translation>写上理由：讲得清为什么的规矩，大家才愿意守。</translation>
    </message>
    <message>
        <source>Says first what members get</source>
        <translation>开头就说能得到什么</translation>
    </message>
    <message>
        <source>Says not yet what members gain</source>
        <translation>还没写成员收获</translation>
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
        <source>Score</source>
        <translation>贡献分</translation>
    </message>
    <message>
        <source>Scored term</source>
        <translation>计分项</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>贡献分</translation>
    </message>
    <message>
        <source>Scores: one step from core</source>
        <translation>贡献分：离核心一步</translation>
    </message>
    <message>
        <source>Scores: ranking</source>
        <translation>贡献分：排行</translation>
    </message>
    <message>
        <source>Scores: weights</source>
        <translation>贡献分：权重</translation>
    </message>
    <message>
        <source>Search charts</source>
        <translation>搜索图表</translation>
    </message>
    <message>
        <source>Search highlights</source>
        <translation>搜索沉淀</translation>
    </message>
    <message>
        <source>Search messages…  member:name</source>
        <translation>搜消息……  成员:昵称</translation>
    </message>
    <message>
        <source>Search the chat</source>
        <translation>搜索聊天记录</translation>
    </message>
    <message>
        <source>Search words, notes, authors…</source>
        <translation>搜内容、备注、作者……</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>时令</translation>
    </message>
    <message>
        <source>Season and festival</source>
        <translation>时令和节日</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>名额</translation>
    </message>
    <message>
        <source>Seats left in the group</source>
        <translation>群里还剩几个位置</translation>
    </message>
    <message>
        <source>Seats taken</source>
        <translation>在群席位</translation>
    </message>
    <message>
        <source>Seats taken in the group</source>
        <translation>群满度</translation>
    </message>
    <message>
        <source>Seats taken, of those the groups have; who sits in two groups takes two</source>
        <translation>已占席位 / 群容量；一人在两个群，占两席</translation>
    </message>
    <message>
        <source>See who</source>
        <translation>看看是谁</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>人群</translation>
    </message>
    <message numerus="yes">
        <source>Segment, %n member(s)</source>
        <translation>
            <numerusform>人群 · %n 位成员</numerusform>
        </translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>人群</translation>
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
        <source>Send a text</source>
        <translation>发一段话</translation>
    </message>
    <message>
        <source>Sent by this machine to itself: nothing leaves it.</source>
        <translation>只在本机弹出，不会发到网上。</translation>
    </message>
    <message>
        <source>Set a target</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>Set status of topics</source>
        <translation>设置话题状态</translation>
    </message>
    <message>
        <source>Set target</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Set targets</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>Set the rhythm</source>
        <translation>设定节奏</translation>
    </message>
    <message>
        <source>Set the style of a template</source>
        <translation>设定模板的文案风格</translation>
    </message>
    <message>
        <source>Set the style of an announcement</source>
        <translation>设定公告的文案风格</translation>
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
        <source>Set up rewards</source>
        <translation>设置奖励</translation>
    </message>
    <message>
        <source>Set what the score counts</source>
        <translation>设定贡献分怎么算</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings of the campaign</source>
        <translation>打卡设置</translation>
    </message>
    <message>
        <source>Settle a turn</source>
        <translation>指定轮值</translation>
    </message>
    <message>
        <source>Several groups are called “{group}”. Say in which community.</source>
        <translation>有好几个群都叫“{group}”，请指明是哪个社群的。</translation>
    </message>
    <message>
        <source>Several groups …</source>
        <translation>选几个群…</translation>
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
        <source>Share of general topics</source>
        <translation>万能话题的份额</translation>
    </message>
    <message>
        <source>Share of professional topics</source>
        <translation>专业话题的份额</translation>
    </message>
    <message>
        <source>Shared reading</source>
        <translation>共读</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>分类</translation>
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
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>显示全部日期</translation>
    </message>
    <message>
        <source>Show all in the chat</source>
        <translation>在聊天记录里查看全部</translation>
    </message>
    <message>
        <source>Show all topics</source>
        <translation>显示全部话题</translation>
    </message>
    <message>
        <source>Show all {n} in the chat</source>
        <translation>在聊天记录里查看全部 {n} 条</translation>
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
        <source>Show chart on the Desk</source>
        <translation>把图表放上工作台</translation>
    </message>
    <message>
        <source>Show everyone</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Show imports</source>
        <translation>查看导入</translation>
    </message>
    <message>
        <source>Show in chat</source>
        <translation>在聊天记录里查看</translation>
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
        <source>Show in the chat</source>
        <translation>查看上下文</translation>
    </message>
    <message>
        <source>Show it in the chat</source>
        <translation>在聊天记录里看</translation>
    </message>
    <message>
        <source>Show on the Desk</source>
        <translation>在工作台显示</translation>
    </message>
    <message>
        <source>Show playbooks</source>
        <translation>看 SOP</translation>
    </message>
    <message>
        <source>Show promises</source>
        <translation>看承诺</translation>
    </message>
    <message>
        <source>Show the day</source>
        <translation>看今日</translation>
    </message>
    <message>
        <source>Show the highlight in the chat</source>
        <translation>在聊天里查看这条沉淀</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Show them in the invite tree</source>
        <translation>在邀请关系里查看</translation>
    </message>
    <message>
        <source>Show these members</source>
        <translation>查看这些成员</translation>
    </message>
    <message>
        <source>Show what is due</source>
        <translation>查看待办</translation>
    </message>
    <message>
        <source>Show what it replies to</source>
        <translation>查看被回复的消息</translation>
    </message>
    <message>
        <source>Show where it was promised</source>
        <translation>查看承诺出处</translation>
    </message>
    <message>
        <source>Sides of the event</source>
        <translation>活动的各面</translation>
    </message>
    <message>
        <source>Sign {n} people up</source>
        <translation>登记 {n} 人报名</translation>
    </message>
    <message>
        <source>Sign-up list as copied from the chat</source>
        <translation>从群里复制的接龙</translation>
    </message>
    <message>
        <source>Sign-up list – {news}</source>
        <translation>接龙有变化：{news}</translation>
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
        <source>Sign-ups per post</source>
        <translation>条均报名</translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation>已接龙</translation>
    </message>
    <message numerus="yes">
        <source>Signed up for %n event(s) at most and did not come</source>
        <translation>
            <numerusform>报名未到不超过 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed up for %n event(s) or more and did not come</source>
        <translation>
            <numerusform>报名未到至少 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed up for {first} to {last} events and did not come</source>
        <translation>报名未到 {first}–{last} 次</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>沉寂</translation>
    </message>
    <message>
        <source>Silence counts from {first} to {last} days.</source>
        <translation>沉默天数从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>Silent for</source>
        <translation>沉默时长</translation>
    </message>
    <message numerus="yes">
        <source>Silent for %n day(s) or longer</source>
        <translation>
            <numerusform>沉默 %n 天以上</numerusform>
        </translation>
    </message>
    <message>
        <source>Silent for 30 days</source>
        <translation>沉默 30 天后退群</translation>
    </message>
    <message>
        <source>Silent for {first} to {last} days</source>
        <translation>沉默 {first}–{last} 天</translation>
    </message>
    <message>
        <source>Silent until {moment}.</source>
        <translation>{moment}前不提醒。</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>昨日变化</translation>
    </message>
    <message>
        <source>Single day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>不做了</translation>
    </message>
    <message>
        <source>Skip one occurrence</source>
        <translation>跳过其中一场</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Slack (export of a workspace)</source>
        <translation>Slack（工作区导出）</translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation>掉队</translation>
    </message>
    <message>
        <source>Slots of the week</source>
        <translation>每周时段</translation>
    </message>
    <message>
        <source>Slots of the weeks</source>
        <translation>各周时段</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>平滑曲线</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>社交型</translation>
    </message>
    <message>
        <source>Sold elsewhere</source>
        <translation>外部社群售卖</translation>
    </message>
    <message>
        <source>Some of it is unreadable. In which encoding is it?</source>
        <translation>部分文字无法辨认，文件是什么编码？</translation>
    </message>
    <message>
        <source>Someone did something, and what came of it</source>
        <translation>讲一个人做了什么，结果怎样</translation>
    </message>
    <message>
        <source>Someone from outside speaks: fresh, and it needs preparing.</source>
        <translation>请外面的人来讲：新鲜，需要提前准备。</translation>
    </message>
    <message>
        <source>Something has to stay: leave out one account or one group.</source>
        <translation>不能全部拆走：至少留下一个账号或一个群。</translation>
    </message>
    <message>
        <source>Soon after joining</source>
        <translation>进群不久就走</translation>
    </message>
    <message>
        <source>Sort by the next column</source>
        <translation>换下一列排序</translation>
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
        <source>Space marks, E excuses, M makes up, U reviews, Delete leaves it to the chat, X stops</source>
        <translation>空格 打卡 · E 请假 · M 补卡 · U 看待确认 · Delete 恢复 · X 退出</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>花费</translation>
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
        <source>Sponsors pay</source>
        <translation>赞助与合作</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>春季</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stands further above with the same title: skipped</source>
        <translation>前面已有同名话题，跳过</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起步</translation>
    </message>
    <message>
        <source>Start a playbook</source>
        <translation>开始 SOP</translation>
    </message>
    <message>
        <source>Start by hand</source>
        <translation>手动开始</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>从模板开始</translation>
    </message>
    <message>
        <source>Start playbook “{name}”</source>
        <translation>开始 SOP“{name}”</translation>
    </message>
    <message>
        <source>Starter library</source>
        <translation>自带话题库</translation>
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
        <source>Starts when</source>
        <translation>何时开始</translation>
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
        <source>Steady: {up} rose and {down} fell in {weeks}</source>
        <translation>势能持平：{weeks}里升 {up} 人，降 {down} 人</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation>这一轮的步骤</translation>
    </message>
    <message>
        <source>Stickiness</source>
        <translation>粘性</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>还在群</translation>
    </message>
    <message>
        <source>Still in</source>
        <translation>还在打卡</translation>
    </message>
    <message>
        <source>Still in on a day: Kaplan and Meier&apos;s product-limit estimate, counted from each one&apos;s first check-in. Stopped is who missed three days in a row or more, who left, or whose campaign is over; of the others it is only known that they were still in. Hours: check-ins whose time is known.</source>
        <translation>某天还在打卡的占比用 Kaplan–Meier 乘积限法估计，从各人第一次打卡算起。连续漏打三天以上、已退出、或活动已结束而没打满的算停下；其余的人只知道到目前还在。时段只算有打卡时间的。</translation>
    </message>
    <message>
        <source>Still in, percent</source>
        <translation>还在打卡（%）</translation>
    </message>
    <message>
        <source>Stop run</source>
        <translation>停止这一轮</translation>
    </message>
    <message>
        <source>Stop this run</source>
        <translation>停止这一轮</translation>
    </message>
    <message>
        <source>Stop watching a folder</source>
        <translation>停止监视文件夹</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Stopped after it</source>
        <translation>当天后停下</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>文案风格</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sum: {kind}</source>
        <translation>合计 · {kind}</translation>
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
        <source>Swap turns</source>
        <translation>对调轮值</translation>
    </message>
    <message>
        <source>Swap with</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>Switch playbook off</source>
        <translation>停用 SOP</translation>
    </message>
    <message>
        <source>Switch playbook on</source>
        <translation>开启 SOP</translation>
    </message>
    <message>
        <source>Switch playbook on or off</source>
        <translation>开启或停用 SOP</translation>
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
    <message numerus="yes">
        <source>Tag %n topic(s)</source>
        <translation>
            <numerusform>给 %n 个话题加标签</numerusform>
        </translation>
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
        <source>Tag that counts as converted</source>
        <translation>算作转化的标签</translation>
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
        <source>Tag them, then Enter</source>
        <translation>给他们打标签，按回车</translation>
    </message>
    <message>
        <source>Tag these members</source>
        <translation>给这些成员打标签</translation>
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
        <source>Tag …</source>
        <translation>打标签…</translation>
    </message>
    <message>
        <source>Tagged “{tag}”</source>
        <translation>有标签“{tag}”</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>标签，用逗号或顿号分开</translation>
    </message>
    <message numerus="yes">
        <source>Take %n shipped playbook(s)</source>
        <translation>
            <numerusform>取用 %n 份现成 SOP</numerusform>
        </translation>
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
        <source>Take back pause</source>
        <translation>取消暂停</translation>
    </message>
    <message>
        <source>Take back reward of {n}</source>
        <translation>撤回 {n} 人的奖励</translation>
    </message>
    <message>
        <source>Take back {n} check-ins</source>
        <translation>取消 {n} 次打卡</translation>
    </message>
    <message>
        <source>Take chart off the Desk</source>
        <translation>把图表撤下工作台</translation>
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
        <source>Take off</source>
        <translation>移出名单</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>并入名单</translation>
    </message>
    <message>
        <source>Take over sign-up list</source>
        <translation>并入接龙</translation>
    </message>
    <message>
        <source>Take part from now on</source>
        <translation>从今天起参加</translation>
    </message>
    <message>
        <source>Take role</source>
        <translation>取消角色</translation>
    </message>
    <message>
        <source>Take the shipped playbooks</source>
        <translation>取用现成的 SOP</translation>
    </message>
    <message>
        <source>Take {n} out of check-in campaign</source>
        <translation>{n} 人退出打卡</translation>
    </message>
    <message>
        <source>Take {n} people off the sheet</source>
        <translation>从名单移除 {n} 人</translation>
    </message>
    <message>
        <source>Take “{name}” off</source>
        <translation>移除“{name}”</translation>
    </message>
    <message>
        <source>Taken back. Import it again to have it back.</source>
        <translation>已撤回。需要时可以重新导入。</translation>
    </message>
    <message>
        <source>Taking part</source>
        <translation>参与度与冒泡</translation>
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
        <source>Target of a run</source>
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
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Tea party</source>
        <translation>茶话会</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>人员</translation>
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
        <source>Tell me in the window when something is due</source>
        <translation>到时间了在窗口里提醒我</translation>
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
        <source>Text</source>
        <translation>发</translation>
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
        <source>Text of the step</source>
        <translation>步骤内容</translation>
    </message>
    <message>
        <source>Thanks, what is kept, where to go next</source>
        <translation>道谢、留下什么、去哪里再见</translation>
    </message>
    <message>
        <source>That is more than {most} characters. Paste it in parts.</source>
        <translation>内容超过 {most} 字，请分几次粘贴。</translation>
    </message>
    <message>
        <source>That is too long: at most {n} characters.</source>
        <translation>太长了，最多 {n} 个字。</translation>
    </message>
    <message>
        <source>That is too much at once: at most {n} characters.</source>
        <translation>一次粘贴太多了，最多 {n} 个字符。</translation>
    </message>
    <message>
        <source>The 30 days up to {day}, in all groups.</source>
        <translation>截至 {day}的 30 天，全部群合计。</translation>
    </message>
    <message>
        <source>The Desk has room for three charts: take one off it first.</source>
        <translation>工作台最多放三张图表，请先撤下一张。</translation>
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
        <source>The community is for: {purpose}</source>
        <translation>社群的价值：{purpose}</translation>
    </message>
    <message>
        <source>The date can&apos;t be right.</source>
        <translation>日期不可能是真的。</translation>
    </message>
    <message>
        <source>The day has to lie between {first} and {last}.</source>
        <translation>日期要在 {first} 到 {last} 之间。</translation>
    </message>
    <message>
        <source>The day it was made</source>
        <translation>名册日期</translation>
    </message>
    <message>
        <source>The day&apos;s number does not fit the day it was posted on.</source>
        <translation>写的第几天和发的日子对不上</translation>
    </message>
    <message>
        <source>The days of a check-in campaign stay together. Change all of them, or pause or end it on the Check-ins page.</source>
        <translation>打卡活动的各天是一个整体，不能单独改动某几天。请改整个系列，或到“打卡”页设置暂停、提前结束。</translation>
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
        <source>The end must come after the start. Past midnight? Then it ends on the next day.</source>
        <translation>结束要晚于开始。过了零点？那就把结束日期改到第二天。</translation>
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
        <source>The folder “{folder}” is not there. Choose another one.</source>
        <translation>找不到文件夹“{folder}”，请换一个。</translation>
    </message>
    <message numerus="yes">
        <source>The goal is reached: %n have finished.</source>
        <translation>
            <numerusform>目标达成：已有 %n 人完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>The hours after midnight that still count are a whole number from 0 to {n}.</source>
        <translation>零点后仍算前一天的小时数，请填 0 到 {n} 的整数。</translation>
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
        <source>The imported topics are out again.</source>
        <translation>导入的话题已撤回。</translation>
    </message>
    <message>
        <source>The interval of a repetition must be between 1 and {most}.</source>
        <translation>重复间隔须在 1 到 {most} 之间。</translation>
    </message>
    <message>
        <source>The key word stands amid a sentence.</source>
        <translation>关键词夹在句子里，像是在聊天</translation>
    </message>
    <message>
        <source>The key “{key}” stands in this pack twice.</source>
        <translation>编号“{key}”在这个话题包里出现了两次。</translation>
    </message>
    <message>
        <source>The last day, {last}, lies before the first, {first}.</source>
        <translation>截止日 {last} 早于起始日 {first}。</translation>
    </message>
    <message numerus="yes">
        <source>The last message here is %n day(s) old; all figures end there.</source>
        <translation>
            <numerusform>最后一条消息是 %n 天前的，所有数字都停在那天。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last {days} days with messages: {messages} messages or more by at least {people} people, no pause of {minutes} minutes.</source>
        <translation>近 {days} 天里，至少 {people} 个人、{messages} 条以上有内容的消息，中间没停过 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>The latest {found}</source>
        <translation>只列最新的：{found}</translation>
    </message>
    <message>
        <source>The leader shares</source>
        <translation>群主或管理者分享</translation>
    </message>
    <message>
        <source>The line that makes people want to answer</source>
        <translation>让人想接话的一句</translation>
    </message>
    <message>
        <source>The list is copied. Paste it anywhere.</source>
        <translation>名单已复制，可以粘贴到任何地方。</translation>
    </message>
    <message>
        <source>The mix is close to 5 / 15 / 80</source>
        <translation>结构接近 5 / 15 / 80，比较健康</translation>
    </message>
    <message>
        <source>The most active {part}</source>
        <translation>最活跃的 {part}</translation>
    </message>
    <message>
        <source>The most active {part} ({few} of {all}) wrote {share} of the messages</source>
        <translation>最活跃的 {part}（{all} 人中的 {few} 人）写了 {share} 的消息</translation>
    </message>
    <message>
        <source>The number that earns the full weight lies between 1 and {most}.</source>
        <translation>拿满分的数量要在 1 到 {most} 之间。</translation>
    </message>
    <message>
        <source>The numbers begin again in this list; all entries are kept.</source>
        <translation>这份接龙的编号有重复，名单原样保留。</translation>
    </message>
    <message>
        <source>The only member here wrote every message</source>
        <translation>群里只有一位成员，消息都是 TA 写的</translation>
    </message>
    <message>
        <source>The only question found an answer</source>
        <translation>仅有的一个提问，已有人回答</translation>
    </message>
    <message>
        <source>The pasted text has {there} characters; at most {n} fit here. It was not put in, and is still on the clipboard.</source>
        <translation>粘贴的内容有 {there} 个字，这里最多写 {n} 个。没有放进来，内容还在剪贴板里。</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>对比上一周期</translation>
    </message>
    <message>
        <source>The pictures could not be drawn: Qt did not start ({reason}). HTML and Markdown work without it: --format html,md</source>
        <translation>图表画不出来：Qt 没能启动（{reason}）。HTML 和 Markdown 不需要它：--format html,md</translation>
    </message>
    <message>
        <source>The report below names no people and no messages. Nothing is sent anywhere; copy it if you want to report the fault.</source>
        <translation>下面的报告不含任何人名和消息，也不会发送到任何地方；如需反馈，请自行复制。</translation>
    </message>
    <message>
        <source>The rest did not come</source>
        <translation>其余没到</translation>
    </message>
    <message>
        <source>The roster could not be read.</source>
        <translation>名册无法读取。</translation>
    </message>
    <message>
        <source>The same every week</source>
        <translation>每周固定</translation>
    </message>
    <message>
        <source>The same of 7 days</source>
        <translation>近 7 天等待中位数（分钟）</translation>
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
        <source>The second number is at least the first: {n} or more.</source>
        <translation>后一个数不能小于前一个：至少填 {n}。</translation>
    </message>
    <message>
        <source>The shelf “{name}” is answered most: {replies}; usual: {usual}</source>
        <translation>「{name}」类话题反响最热：平均 {replies}，平常 {usual} 条</translation>
    </message>
    <message>
        <source>The shelf “{shelf}” stands in the other library.</source>
        <translation>分类“{shelf}”属于另一个话题库。</translation>
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
        <source>The text to send; placeholders in double braces are filled when it goes out</source>
        <translation>要发的内容；双花括号里的占位符会在发出时填好</translation>
    </message>
    <message>
        <source>The time zone “{zone}” is unknown.</source>
        <translation>不认识时区“{zone}”。</translation>
    </message>
    <message>
        <source>The topic library is empty</source>
        <translation>话题库是空的</translation>
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
        <source>The usual</source>
        <translation>平时</translation>
    </message>
    <message>
        <source>The usual in those hours</source>
        <translation>同时段平时</translation>
    </message>
    <message>
        <source>The wait for an answer fell from {before} to {after}</source>
        <translation>提问等待回答的时间从 {before}缩短到 {after}</translation>
    </message>
    <message>
        <source>The wait for an answer held at {after}</source>
        <translation>提问等待回答的时间保持在 {after}</translation>
    </message>
    <message>
        <source>The wait for an answer rose from {before} to {after}</source>
        <translation>提问等待回答的时间从 {before}延长到 {after}</translation>
    </message>
    <message numerus="yes">
        <source>The week has its %n topic(s) already</source>
        <translation>
            <numerusform>本周已排满 %n 个话题</numerusform>
        </translation>
    </message>
    <message>
        <source>The week up to {day}</source>
        <translation>截至 {day} 的一周</translation>
    </message>
    <message>
        <source>The week&apos;s talk: {words}</source>
        <translation>这一周在聊：{words}</translation>
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
        <source>The {library} library is empty</source>
        <translation>{library}话题库是空的</translation>
    </message>
    <message>
        <source>The {n} likest of {all}</source>
        <translation>共 {all} 对，先看最像的 {n} 对</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题型</translation>
    </message>
    <message>
        <source>Theme and community</source>
        <translation>主题与社群</translation>
    </message>
    <message>
        <source>Theme of the event</source>
        <translation>活动主题</translation>
    </message>
    <message>
        <source>Theme: what it is about</source>
        <translation>主题：讲什么</translation>
    </message>
    <message>
        <source>There are no topics in “{file}”.</source>
        <translation>“{file}”里没有话题。</translation>
    </message>
    <message>
        <source>There are no words in these messages that a topic could be made of.</source>
        <translation>这些消息里没有文字，存不成话题。</translation>
    </message>
    <message>
        <source>There are no words in these messages that could be kept.</source>
        <translation>这些消息里没有文字，没什么可沉淀的。</translation>
    </message>
    <message>
        <source>There are only {of} days to count.</source>
        <translation>统计范围只有 {of} 天。</translation>
    </message>
    <message>
        <source>There is a board called “{name}” already.</source>
        <translation>已经有叫“{name}”的看板了。</translation>
    </message>
    <message>
        <source>There is a community “{name}” already.</source>
        <translation>已有社群“{name}”。</translation>
    </message>
    <message>
        <source>There is a figure of this name already.</source>
        <translation>已经有同名的指标了。</translation>
    </message>
    <message>
        <source>There is a group “{name}” already.</source>
        <translation>已有群“{name}”。</translation>
    </message>
    <message>
        <source>There is a reward for {n} days already; change that one.</source>
        <translation>{n} 天已经有奖励了，改那一个就好。</translation>
    </message>
    <message>
        <source>There is a segment called “{name}” already.</source>
        <translation>已经有叫“{name}”的人群。</translation>
    </message>
    <message>
        <source>There is a shelf called “{name}” already.</source>
        <translation>已经有叫“{name}”的分类了。</translation>
    </message>
    <message>
        <source>There is a slot at this time already.</source>
        <translation>这个时间已经有一个时段了。</translation>
    </message>
    <message>
        <source>There is a view called “{name}” already.</source>
        <translation>已经有叫“{name}”的视图了。</translation>
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
        <source>There is no event “{name}” in this community.</source>
        <translation>这个社群里没有叫“{name}”的活动。</translation>
    </message>
    <message>
        <source>There is no export “{key}”. Choose one of: {known}.</source>
        <translation>没有名为“{key}”的导出方式，可选：{known}。</translation>
    </message>
    <message>
        <source>There is no group “{name}” in this community. There are: {known}</source>
        <translation>这个社群里没有叫“{name}”的群，现有：{known}</translation>
    </message>
    <message>
        <source>There is no group “{name}”. There are: {known}</source>
        <translation>没有名为“{name}”的群。现有：{known}</translation>
    </message>
    <message>
        <source>There is no group “{name}”: this community has no groups.</source>
        <translation>没有群“{name}”：这个社群里还没有群。</translation>
    </message>
    <message>
        <source>There is no group “{name}”: this store holds no groups.</source>
        <translation>没有群“{name}”：数据文件里还没有群。</translation>
    </message>
    <message>
        <source>There is no import with the number {id}.</source>
        <translation>没有编号为 {id} 的导入记录。</translation>
    </message>
    <message>
        <source>There is no report format “{format}”. Choose from: {known}.</source>
        <translation>没有“{format}”这种报告格式，可选：{known}。</translation>
    </message>
    <message>
        <source>There is no segment “{name}”. There are: {known}.</source>
        <translation>没有叫“{name}”的人群。现有：{known}。</translation>
    </message>
    <message>
        <source>There is no store at “{path}”. Nothing was created. Locate it, restore a backup, or make a new one.</source>
        <translation>“{path}”处没有数据库，也没有新建任何文件。你可以找到它、恢复备份，或新建一个。</translation>
    </message>
    <message>
        <source>There is no such term of the score.</source>
        <translation>贡献分里没有这一项。</translation>
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
        <source>These days lie outside the campaign.</source>
        <translation>这些日子不在打卡期内。</translation>
    </message>
    <message>
        <source>These messages are no longer there.</source>
        <translation>这些消息已经不在了。</translation>
    </message>
    <message>
        <source>These two</source>
        <translation>这两位</translation>
    </message>
    <message>
        <source>They are in your segment “{name}”.</source>
        <translation>他们都在你的人群“{name}”里。</translation>
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
    <message numerus="yes">
        <source>They joined within %n day(s), and no welcome was written.</source>
        <translation>
            <numerusform>他们在 %n 天内入群，还没有写过欢迎词。</numerusform>
        </translation>
    </message>
    <message>
        <source>They wrote before, and not in the last two weeks.</source>
        <translation>以前常说话，最近两周没出现。</translation>
    </message>
    <message>
        <source>This and what follows</source>
        <translation>此场及以后</translation>
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
        <source>This board</source>
        <translation>看板操作</translation>
    </message>
    <message>
        <source>This board is empty: put the charts on it that you want to see together.</source>
        <translation>看板还是空的，把想放在一起看的图表加进来吧。</translation>
    </message>
    <message>
        <source>This check-in campaign is no longer there.</source>
        <translation>这个打卡已经不在了。</translation>
    </message>
    <message>
        <source>This cost is gone: it was deleted in the meantime.</source>
        <translation>这笔花费已经被删掉了。</translation>
    </message>
    <message>
        <source>This day could not be read, so it was left out.</source>
        <translation>日期无法识别，已略过。</translation>
    </message>
    <message>
        <source>This day leaves the series and goes its own way.</source>
        <translation>这一场会从系列里单独拿出来。</translation>
    </message>
    <message>
        <source>This desktop has no place for notifications.</source>
        <translation>当前桌面环境不支持通知。</translation>
    </message>
    <message>
        <source>This entry is no topic.</source>
        <translation>这一项不是话题。</translation>
    </message>
    <message>
        <source>This event is no longer there.</source>
        <translation>这个活动已经不在了。</translation>
    </message>
    <message>
        <source>This event is not of this community.</source>
        <translation>这场活动不属于当前社群。</translation>
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
        <source>This group is not of this community.</source>
        <translation>这个群不属于当前社群。</translation>
    </message>
    <message>
        <source>This has to be a list of texts.</source>
        <translation>这里应当是一组文字。</translation>
    </message>
    <message>
        <source>This has to be text.</source>
        <translation>这里应当是文字。</translation>
    </message>
    <message>
        <source>This highlight is no longer there.</source>
        <translation>这条沉淀已经不在了。</translation>
    </message>
    <message>
        <source>This income is no longer there.</source>
        <translation>这笔收入已经不在了。</translation>
    </message>
    <message>
        <source>This is a fixed item; it takes no topic.</source>
        <translation>这是固定栏目，不用配话题。</translation>
    </message>
    <message>
        <source>This is a group or an official account, not a person.</source>
        <translation>这是群或公众号，不是人。</translation>
    </message>
    <message>
        <source>This is kept already.</source>
        <translation>这条已经沉淀过了。</translation>
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
        <source>This member is no longer there.</source>
        <translation>这位成员已经不在了。</translation>
    </message>
    <message>
        <source>This must be between 1 and the {n} days of the campaign, or empty for every day.</source>
        <translation>请填 1 到 {n} 之间的天数，不填就是每天都要打。</translation>
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
        <source>This occurrence is no longer there.</source>
        <translation>这一场已经不在了。</translation>
    </message>
    <message>
        <source>This one is on the calendar already; change it there.</source>
        <translation>这一项已经在日历里了，请到日历里改。</translation>
    </message>
    <message>
        <source>This person is no longer on the sheet.</source>
        <translation>这个人已经不在名单上了。</translation>
    </message>
    <message>
        <source>This playbook has no steps yet. Write the first one, then start it.</source>
        <translation>这份 SOP 还没有步骤。先写下第一步，再开始。</translation>
    </message>
    <message>
        <source>This playbook is no longer there.</source>
        <translation>这份 SOP 已经不在了。</translation>
    </message>
    <message>
        <source>This playbook runs for that already.</source>
        <translation>这份 SOP 已经在为它运行了。</translation>
    </message>
    <message>
        <source>This promise is no longer there.</source>
        <translation>这条承诺已经不在了。</translation>
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
        <source>This rule is no longer there.</source>
        <translation>这条群规已经不在了。</translation>
    </message>
    <message>
        <source>This rule is on the list already.</source>
        <translation>这条群规已经有了。</translation>
    </message>
    <message>
        <source>This run is no longer there.</source>
        <translation>这一轮已经不在了。</translation>
    </message>
    <message>
        <source>This sign-up list is no longer there.</source>
        <translation>这份接龙已经不在了。</translation>
    </message>
    <message>
        <source>This slot is no longer there.</source>
        <translation>这个时段已经不在了。</translation>
    </message>
    <message>
        <source>This step is no longer there.</source>
        <translation>这一步已经不在了。</translation>
    </message>
    <message>
        <source>This step sends no text.</source>
        <translation>这一步不用发内容。</translation>
    </message>
    <message>
        <source>This store holds no communities yet: import a chat first.</source>
        <translation>数据文件里还没有社群，请先导入聊天记录。</translation>
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
        <source>This target is a whole number.</source>
        <translation>这项目标要填整数。</translation>
    </message>
    <message>
        <source>This task is no longer there.</source>
        <translation>这项待办已经不在了。</translation>
    </message>
    <message>
        <source>This topic is archived.</source>
        <translation>这个话题已归档。</translation>
    </message>
    <message>
        <source>This topic is no longer there.</source>
        <translation>这个话题已经不在了。</translation>
    </message>
    <message>
        <source>This version does not know these charts and leaves them out: {names}</source>
        <translation>当前版本没有这些图表，暂不显示：{names}</translation>
    </message>
    <message>
        <source>This was split already.</source>
        <translation>这次合并已经拆开了。</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
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
        <source>Tickets, sponsor …</source>
        <translation>门票、赞助…</translation>
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
        <source>Tiers in motion</source>
        <translation>势能升降</translation>
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
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Times the usual</source>
        <translation>平时的倍数</translation>
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
        <source>To do</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>To review {n}</source>
        <translation>待确认 {n}</translation>
    </message>
    <message>
        <source>To review, rewards and hours</source>
        <translation>待确认、奖励、时段</translation>
    </message>
    <message>
        <source>To share: initials only, nothing internal</source>
        <translation>分享版：只显示首字，不含内部数据</translation>
    </message>
    <message>
        <source>To stop at a number of finishers, say how many: a whole number above 0.</source>
        <translation>按完成人数结束的话，请填大于 0 的整数。</translation>
    </message>
    <message>
        <source>To the calendar ({n})</source>
        <translation>放进日历（{n}）</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>对谁</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
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
        <source>Too few check-ins with a time to suggest an hour.</source>
        <translation>带时间的打卡太少，还给不出建议。</translation>
    </message>
    <message>
        <source>Too few days are imported</source>
        <translation>导入的天数太少</translation>
    </message>
    <message>
        <source>Too few days are imported to say how many take part</source>
        <translation>导入的天数太少，还看不出参与度</translation>
    </message>
    <message>
        <source>Too few days are imported: who rose or fell shows after five weeks in a row</source>
        <translation>导入的天数太少：连续五周以上才看得出谁升谁降</translation>
    </message>
    <message>
        <source>Too little data yet</source>
        <translation>数据还不够</translation>
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
        <source>Topics ({suffixes})</source>
        <translation>话题文件 ({suffixes})</translation>
    </message>
    <message>
        <source>Topics a week at most</source>
        <translation>每周最多几个话题</translation>
    </message>
    <message>
        <source>Topics as text</source>
        <translation>话题文本</translation>
    </message>
    <message>
        <source>Topics brought up in the last 7 days</source>
        <translation>近 7 天聊过的话题</translation>
    </message>
    <message>
        <source>Topics or rhythm</source>
        <translation>话题或节奏</translation>
    </message>
    <message>
        <source>Topics put up at {name} are answered most: {replies}; usual: {usual}</source>
        <translation>{name} 发起的话题反响最热：平均 {replies}，平常 {usual} 条</translation>
    </message>
    <message>
        <source>Topics that are there already</source>
        <translation>库里已有的话题</translation>
    </message>
    <message>
        <source>Topics that may be the same</source>
        <translation>可能重复的话题</translation>
    </message>
    <message>
        <source>Topics to choose from</source>
        <translation>可选话题</translation>
    </message>
    <message>
        <source>Topics used since yesterday</source>
        <translation>昨天以来用过的话题</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总人数</translation>
    </message>
    <message>
        <source>Traditional characters</source>
        <translation>繁体字</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树状</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试用型</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>三角表</translation>
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
        <source>Turns to come</source>
        <translation>接下来轮到</translation>
    </message>
    <message>
        <source>Turns {n}</source>
        <translation>{n} 岁生日</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Twice in the list</source>
        <translation>接了两次</translation>
    </message>
    <message>
        <source>Two different topics</source>
        <translation>不是一回事</translation>
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
        <source>Unanswered questions</source>
        <translation>没人回答的提问</translation>
    </message>
    <message>
        <source>Unanswered, 7 days</source>
        <translation>7 日无人回答</translation>
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
        <source>Unpin topic</source>
        <translation>取消固定话题</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Unschedule topic</source>
        <translation>取消话题排期</translation>
    </message>
    <message numerus="yes">
        <source>Untag %n topic(s)</source>
        <translation>
            <numerusform>移除 %n 个话题的标签</numerusform>
        </translation>
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
        <source>Up to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Up to another day…</source>
        <translation>截止到其他日期…</translation>
    </message>
    <message>
        <source>Up to five, one per line</source>
        <translation>最多五条，每行一条</translation>
    </message>
    <message>
        <source>Up to the day</source>
        <translation>截止日期</translation>
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
        <source>Use a make-up card</source>
        <translation>用补卡</translation>
    </message>
    <message>
        <source>Use for all groups</source>
        <translation>其他群也用这套</translation>
    </message>
    <message>
        <source>Use the shipped weights of the score</source>
        <translation>贡献分恢复默认权重</translation>
    </message>
    <message>
        <source>Use “{topic}” again</source>
        <translation>再用一次“{topic}”</translation>
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
        <source>Uses</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>平常水平</translation>
    </message>
    <message>
        <source>Usual joins</source>
        <translation>平时进群</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Views of topics</source>
        <translation>话题视图</translation>
    </message>
    <message>
        <source>Vitality</source>
        <translation>活力曲线</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>Wait in minutes</source>
        <translation>等待（分钟）</translation>
    </message>
    <message>
        <source>Wait in seconds</source>
        <translation>等待（秒）</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>候补</translation>
    </message>
    <message>
        <source>Wake “{group}” up</source>
        <translation>唤醒“{group}”</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
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
        <source>Way of earning</source>
        <translation>收入方式</translation>
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
        <source>WeChat text copied without times</source>
        <translation>微信复制的文字（没有时间）</translation>
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
        <source>Web and Word markup</source>
        <translation>网页和 Word 残留</translation>
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
        <source>Week begins</source>
        <translation>周起</translation>
    </message>
    <message>
        <source>Week ends</source>
        <translation>周止</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>周（起）</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>入群周</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>{day}那一周</translation>
    </message>
    <message>
        <source>Week of {day}: likely {likely}</source>
        <translation>{day}起的一周：预计 {likely} 人</translation>
    </message>
    <message>
        <source>Week of {day}: likely {likely}, between {low} and {high} in 8 of 10 cases</source>
        <translation>{day}起的一周：预计 {likely} 人，八成把握在 {low}–{high} 之间</translation>
    </message>
    <message>
        <source>Week of {day}: no data imported</source>
        <translation>{day}起的一周：没有导入数据</translation>
    </message>
    <message>
        <source>Week of {day}: {active} active, {messages}</source>
        <translation>{day}起的一周：{active} 人活跃，{messages}</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>第 {n} 周</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Weekday of the event, or of today</source>
        <translation>活动那天星期几；没选活动就是今天</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>周复盘</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>周数</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message numerus="yes">
        <source>Welcome %n newcomer(s)</source>
        <translation>
            <numerusform>欢迎 %n 位新人</numerusform>
        </translation>
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
        <source>What becomes of each topic</source>
        <translation>每个话题会怎样</translation>
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
        <source>What comes in shows here first; nothing is written before.</source>
        <translation>粘贴或选好文件后，先在这里预览；确认之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>What comes in, what goes out, and what does each activity return?</source>
        <translation>收入从哪来、花到哪去、每场活动回本多少？</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>怎么算完成</translation>
    </message>
    <message>
        <source>What did you promise the members?</source>
        <translation>答应了群友什么？</translation>
    </message>
    <message>
        <source>What do you want to ask?</source>
        <translation>想问大家什么？</translation>
    </message>
    <message>
        <source>What falls into them is told afterwards. The same hour twice: none.</source>
        <translation>这段时间里到期的事会在结束后提醒；起止相同表示不设免打扰。</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>发什么</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>What has to happen before, at and after the event, each with its day.</source>
        <translation>活动前、当天、之后各要做什么，每一步都有日子。</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>What is due each day stands here: tasks, texts to post, promises, questions left unanswered. Add a community to begin.</source>
        <translation>每天要做的事都在这里：任务、待发的公告、承诺、没人回答的提问。先新建一个社群吧。</translation>
    </message>
    <message>
        <source>What is imported is too little for this chart yet. Pick a longer period, or import more.</source>
        <translation>已经导入了数据，但还不够画这张图。可以选更长的时间，或再导入一些。</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>叫什么？</translation>
    </message>
    <message>
        <source>What is it for? A sentence that you will understand in a year.</source>
        <translation>写一句它是做什么用的，一年后自己还看得懂。</translation>
    </message>
    <message>
        <source>What is it to achieve?</source>
        <translation>想达成什么？</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>活动标题</translation>
    </message>
    <message>
        <source>What is left belongs to other seasons</source>
        <translation>剩下的话题都不当季</translation>
    </message>
    <message>
        <source>What is the talk about?</source>
        <translation>大家在聊什么？</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <source>What is to be done? An hour may come first: 20:00 …</source>
        <translation>要做什么？可以先写钟点，例如 20:00 发接龙</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What leaves this machine</source>
        <translation>哪些数据会离开本机</translation>
    </message>
    <message>
        <source>What lies on no shelf is answered most: {replies}; usual: {usual}</source>
        <translation>未分类的话题反响最热：平均 {replies}，平常 {usual} 条</translation>
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
        <source>What the step does</source>
        <translation>这一步做什么</translation>
    </message>
    <message>
        <source>What they wrote</source>
        <translation>他们说了什么</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>What to do again, what to leave, for the next time</source>
        <translation>下次还要做的，下次不再做的</translation>
    </message>
    <message>
        <source>What to do when the figure falls short</source>
        <translation>数字不够时怎么办</translation>
    </message>
    <message>
        <source>What to do with this use</source>
        <translation>处理这条使用记录</translation>
    </message>
    <message>
        <source>What to do: {advice}</source>
        <translation>怎么办：{advice}</translation>
    </message>
    <message>
        <source>What to keep</source>
        <translation>留下什么</translation>
    </message>
    <message>
        <source>What was changed since then is kept: as a backup, and as a file beside the store.</source>
        <translation>此后的改动不会丢：会先做一个备份，原文件也留在旁边。</translation>
    </message>
    <message>
        <source>What was kept of this board can&apos;t be read: add its charts again.</source>
        <translation>这个看板保存的排布读不出来，请重新添加图表。</translation>
    </message>
    <message>
        <source>What was kept of this board can&apos;t be read: it is shown as it was shipped.</source>
        <translation>这个看板保存的排布读不出来，已按自带的样子显示。</translation>
    </message>
    <message>
        <source>What was planned for events and campaigns, and what came of it?</source>
        <translation>活动和打卡原本想达成什么，实际怎样？</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>承诺了什么</translation>
    </message>
    <message>
        <source>What you leave at — is counted from the chat, once it is imported</source>
        <translation>留“—”的数字，导入聊天记录后自动统计</translation>
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
        <source>When do they talk?</source>
        <translation>大家什么时候聊？</translation>
    </message>
    <message>
        <source>When does it stop?</source>
        <translation>什么时候结束？</translation>
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
        <source>When this group talks</source>
        <translation>本群活跃时段</translation>
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
        <source>Which channel brings people who stay, and at what cost?</source>
        <translation>哪个渠道带来的人留得住，花了多少？</translation>
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
        <source>Which one</source>
        <translation>具体哪一个</translation>
    </message>
    <message>
        <source>Which roles are empty?</source>
        <translation>哪些角色空缺？</translation>
    </message>
    <message>
        <source>Which topics, shelves, hours and events are answered?</source>
        <translation>哪些话题、分类、时段和活动有人接话？</translation>
    </message>
    <message>
        <source>Which way of writing works?</source>
        <translation>哪种文案更管用？</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>回答的人</translation>
    </message>
    <message>
        <source>Who answers whom</source>
        <translation>谁在回答谁</translation>
    </message>
    <message>
        <source>Who answers whom?</source>
        <translation>谁在回答谁？</translation>
    </message>
    <message>
        <source>Who brings it up</source>
        <translation>由谁来抛</translation>
    </message>
    <message>
        <source>Who brings people that stay?</source>
        <translation>谁带来的人留得住？</translation>
    </message>
    <message>
        <source>Who came?</source>
        <translation>谁来了？</translation>
    </message>
    <message>
        <source>Who carries the community, and who is nearly there?</source>
        <translation>谁撑起社群，谁只差一步？</translation>
    </message>
    <message>
        <source>Who carries the talk?</source>
        <translation>谁撑起了发言？</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>参加名单</translation>
    </message>
    <message>
        <source>Who comes, and who goes?</source>
        <translation>谁来了，谁走了？</translation>
    </message>
    <message>
        <source>Who hosts the event</source>
        <translation>活动的主持人</translation>
    </message>
    <message>
        <source>Who is answered</source>
        <translation>被回答的人</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>是谁？</translation>
    </message>
    <message>
        <source>Who is not in a group now has no score.</source>
        <translation>不在群里的人没有贡献分。</translation>
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
        <source>Who left for this reason</source>
        <translation>因此退群的人</translation>
    </message>
    <message>
        <source>Who never spoke</source>
        <translation>看谁从未发言</translation>
    </message>
    <message>
        <source>Who reads it</source>
        <translation>给谁看</translation>
    </message>
    <message>
        <source>Who rises, and who falls back?</source>
        <translation>谁在上升，谁在下滑？</translation>
    </message>
    <message>
        <source>Who shares, and how? Settle it once and everyone knows what to expect.</source>
        <translation>谁来讲、怎么讲？定下来，大家心里就有数。</translation>
    </message>
    <message>
        <source>Who spoke</source>
        <translation>发言人数</translation>
    </message>
    <message>
        <source>Who still waits for an answer?</source>
        <translation>谁还在等回答？</translation>
    </message>
    <message>
        <source>Who wrote on the last day known in full</source>
        <translation>最近一个完整日发过言的人数</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>整体</translation>
    </message>
    <message>
        <source>Whole community</source>
        <translation>整个社群</translation>
    </message>
    <message>
        <source>Whom nobody knows the channel of can&apos;t be renamed: note it for the members themselves.</source>
        <translation>“未知”不能改名：请在成员资料里补上他们的渠道。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why (a holiday, an exam …)</source>
        <translation>原因（放假、考试……）</translation>
    </message>
    <message>
        <source>Why did they leave?</source>
        <translation>大家为什么退群？</translation>
    </message>
    <message>
        <source>Why it pauses</source>
        <translation>暂停原因</translation>
    </message>
    <message>
        <source>Why members left</source>
        <translation>退群原因</translation>
    </message>
    <message>
        <source>Why people gather here, in one sentence</source>
        <translation>大家为什么聚在一起，一句话</translation>
    </message>
    <message>
        <source>Why they left</source>
        <translation>原因</translation>
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
        <source>Why, in one sentence</source>
        <translation>一句话说明为什么</translation>
    </message>
    <message>
        <source>Why? People came to read</source>
        <translation>为什么？例如：大家是来读书的</translation>
    </message>
    <message>
        <source>Will not be done</source>
        <translation>不做了</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>冬季</translation>
    </message>
    <message>
        <source>With it went: {things}.</source>
        <translation>一同删除：{things}。</translation>
    </message>
    <message>
        <source>With those they brought</source>
        <translation>含同行的人</translation>
    </message>
    <message numerus="yes">
        <source>Within %n day(s) of its last use; it should rest {cooldown}</source>
        <translation>
            <numerusform>与本群上次使用只隔 %n 天，应隔 {cooldown} 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Within the quiet hours, {start} to {end}</source>
        <translation>在免打扰时段 {start}–{end} 内</translation>
    </message>
    <message>
        <source>Within {n} days</source>
        <translation>{n} 天内</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>一直重复</translation>
    </message>
    <message>
        <source>Without it stay: {things}.</source>
        <translation>保留：{things}。</translation>
    </message>
    <message>
        <source>Words of my own</source>
        <translation>自己写</translation>
    </message>
    <message>
        <source>Work day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Workday</source>
        <translation>班</translation>
    </message>
    <message>
        <source>Works handed in</source>
        <translation>交稿数</translation>
    </message>
    <message>
        <source>Worse than planned</source>
        <translation>差于计划</translation>
    </message>
    <message>
        <source>Worth each</source>
        <translation>每个折合</translation>
    </message>
    <message>
        <source>Worth trying</source>
        <translation>可以试试</translation>
    </message>
    <message>
        <source>Worth trying ({kind})</source>
        <translation>「{kind}」社群可以试试</translation>
    </message>
    <message>
        <source>Write a note: what they care about, what you promised …</source>
        <translation>写条备忘：Ta 在意什么、你答应了什么…</translation>
    </message>
    <message>
        <source>Write a number, such as 30; nothing takes the target away.</source>
        <translation>请填一个数，例如 30；留空即取消目标。</translation>
    </message>
    <message>
        <source>Write a time as hours and minutes, for instance 09:30.</source>
        <translation>时间写成几点几分，例如 09:30。</translation>
    </message>
    <message>
        <source>Write a welcome</source>
        <translation>写欢迎词</translation>
    </message>
    <message>
        <source>Write a whole number from {first} to {last}.</source>
        <translation>请填 {first}–{last} 的整数。</translation>
    </message>
    <message>
        <source>Write a whole number from {least} to {most}.</source>
        <translation>请填 {least} 到 {most} 之间的整数。</translation>
    </message>
    <message>
        <source>Write an amount above 0.</source>
        <translation>请填写大于 0 的金额。</translation>
    </message>
    <message>
        <source>Write an announcement for this time</source>
        <translation>为这个时段写公告</translation>
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
        <source>Write at least one date: 12-25, 2026-11-22, L08-15 for a day of the moon, or a festival.</source>
        <translation>至少写一个日期：12-25、2026-11-22，农历写 L08-15，也可以直接写节日名。</translation>
    </message>
    <message>
        <source>Write down the rules first, then each removal can name its own.</source>
        <translation>先写下群规，每次移出才说得清依据。</translation>
    </message>
    <message>
        <source>Write down what was promised.</source>
        <translation>写下承诺的内容。</translation>
    </message>
    <message>
        <source>Write files</source>
        <translation>生成文件</translation>
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
        <source>Write my own</source>
        <translation>自己写一份</translation>
    </message>
    <message>
        <source>Write one, or take the shipped ones</source>
        <translation>写一个，或载入预置的</translation>
    </message>
    <message>
        <source>Write reminder to check in</source>
        <translation>写打卡提醒</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>生成报告文件</translation>
    </message>
    <message>
        <source>Write result</source>
        <translation>写打卡结果</translation>
    </message>
    <message>
        <source>Write result of check-in campaign</source>
        <translation>写打卡结果</translation>
    </message>
    <message>
        <source>Write rules</source>
        <translation>去写群规</translation>
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
        <source>Write the notice</source>
        <translation>写通知</translation>
    </message>
    <message>
        <source>Write the rule in one sentence.</source>
        <translation>用一句话写下这条群规。</translation>
    </message>
    <message>
        <source>Write the tag first.</source>
        <translation>请先写下标签。</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>写这条</translation>
    </message>
    <message>
        <source>Write the time as hours and minutes, for instance 20:30.</source>
        <translation>时间请写成“时:分”，例如 20:30。</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>给他们写公告</translation>
    </message>
    <message>
        <source>Write to these members</source>
        <translation>给这些成员写公告</translation>
    </message>
    <message>
        <source>Write what was spent, such as 1200 or 12.50.</source>
        <translation>写上花了多少，例如 1200 或 12.50。</translation>
    </message>
    <message>
        <source>Write which one.</source>
        <translation>请填写具体是哪一个。</translation>
    </message>
    <message>
        <source>Writing report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Wrote</source>
        <translation>发言人数</translation>
    </message>
    <message>
        <source>Wrote after: {style}</source>
        <translation>{style}文案发出后发言的人</translation>
    </message>
    <message numerus="yes">
        <source>Wrote at least %n message(s)</source>
        <translation>
            <numerusform>累计发言至少 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote at most %n message(s)</source>
        <translation>
            <numerusform>累计发言不超过 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote in 7 days</source>
        <translation>近 7 日发言</translation>
    </message>
    <message>
        <source>Wrote in 7 days, percent of the roster</source>
        <translation>近 7 日发言者占在群成员 %</translation>
    </message>
    <message>
        <source>Wrote in first 7 days</source>
        <translation>首周发言</translation>
    </message>
    <message numerus="yes">
        <source>Wrote in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天内发过言</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote in the last 30 days</source>
        <translation>只提醒近 30 天发过言的</translation>
    </message>
    <message>
        <source>Wrote in week 1</source>
        <translation>首周发言</translation>
    </message>
    <message numerus="yes">
        <source>Wrote nothing in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天没发言</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote on at least %n day(s) of the last {of}</source>
        <translation>
            <numerusform>最近 {of} 天里活跃至少 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote on at most %n day(s) of the last {of}</source>
        <translation>
            <numerusform>最近 {of} 天里活跃不超过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote on {first} to {last} of the last {of} days</source>
        <translation>最近 {of} 天里活跃 {first}–{last} 天</translation>
    </message>
    <message>
        <source>Wrote on {when}</source>
        <translation>{when} 发言的人</translation>
    </message>
    <message>
        <source>Wrote {first} to {last} messages</source>
        <translation>累计发言 {first}–{last} 条</translation>
    </message>
    <message>
        <source>You or a manager speak: steady, but it rests on one person.</source>
        <translation>由你或管理者来讲：稳定，但全靠一个人。</translation>
    </message>
    <message>
        <source>You will be reminded again at {time}.</source>
        <translation>{time} 会再提醒一次。</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>你的数据</translation>
    </message>
    <message>
        <source>Your documents</source>
        <translation>我的文档</translation>
    </message>
    <message>
        <source>Your own word</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Zone of its times</source>
        <translation>时间所用时区</translation>
    </message>
    <message>
        <source>[Call]</source>
        <translation>［通话］</translation>
    </message>
    <message>
        <source>[Card]</source>
        <translation>［名片］</translation>
    </message>
    <message>
        <source>[File]</source>
        <translation>［文件］</translation>
    </message>
    <message>
        <source>[Forwarded chat]</source>
        <translation>［聊天记录］</translation>
    </message>
    <message>
        <source>[Link]</source>
        <translation>［链接］</translation>
    </message>
    <message>
        <source>[Location]</source>
        <translation>［位置］</translation>
    </message>
    <message>
        <source>[Other]</source>
        <translation>［其他］</translation>
    </message>
    <message>
        <source>[Picture]</source>
        <translation>［图片］</translation>
    </message>
    <message>
        <source>[Poll]</source>
        <translation>［投票］</translation>
    </message>
    <message>
        <source>[Red packet]</source>
        <translation>［红包］</translation>
    </message>
    <message>
        <source>[Reply]</source>
        <translation>［回复］</translation>
    </message>
    <message>
        <source>[Sticker]</source>
        <translation>［表情］</translation>
    </message>
    <message>
        <source>[Text]</source>
        <translation>［文字］</translation>
    </message>
    <message>
        <source>[Transfer]</source>
        <translation>［转账］</translation>
    </message>
    <message>
        <source>[Video]</source>
        <translation>［视频］</translation>
    </message>
    <message>
        <source>[Voice]</source>
        <translation>［语音］</translation>
    </message>
    <message>
        <source>a group opens</source>
        <translation>新群开张</translation>
    </message>
    <message>
        <source>a guest</source>
        <translation>群外的人</translation>
    </message>
    <message numerus="yes">
        <source>a member is silent for %n day(s)</source>
        <translation>
            <numerusform>成员沉默 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>a member joins</source>
        <translation>成员进群</translation>
    </message>
    <message>
        <source>a member joins through {channel}</source>
        <translation>成员从“{channel}”进群</translation>
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
        <source>about {amount}</source>
        <translation>约 {amount}</translation>
    </message>
    <message>
        <source>account name</source>
        <translation>账号昵称</translation>
    </message>
    <message>
        <source>active members a week, the whole life</source>
        <translation>每周活跃成员，从建群至今</translation>
    </message>
    <message>
        <source>after 1 missed</source>
        <translation>漏 1 天的</translation>
    </message>
    <message>
        <source>after 2 missed</source>
        <translation>漏 2 天的</translation>
    </message>
    <message>
        <source>after 3 or more</source>
        <translation>漏 3 天以上的</translation>
    </message>
    <message>
        <source>after a day done</source>
        <translation>昨天打了的</translation>
    </message>
    <message>
        <source>aim: {n}%</source>
        <translation>目标 {n}%</translation>
    </message>
    <message>
        <source>all done</source>
        <translation>全部做完</translation>
    </message>
    <message>
        <source>all wrote</source>
        <translation>全员发言</translation>
    </message>
    <message>
        <source>and then left</source>
        <translation>退群前 30 天没有发言</translation>
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
        <source>answers by the row to the column, in the newest 20,000 messages at most</source>
        <translation>每行的人回答每列的人几次，最多取最近 2 万条消息</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>any channel</source>
        <translation>任何渠道</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>as 30 days before</source>
        <translation>与 30 天前持平</translation>
    </message>
    <message>
        <source>as a week before</source>
        <translation>与一周前持平</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>无变动</translation>
    </message>
    <message>
        <source>as often as in the month before</source>
        <translation>和前一个月差不多</translation>
    </message>
    <message>
        <source>as often or less</source>
        <translation>持平或更少</translation>
    </message>
    <message>
        <source>as the day before</source>
        <translation>与前一天持平</translation>
    </message>
    <message>
        <source>ask one who is there every day to help, and give rights</source>
        <translation>请天天在群里的人搭把手，并给到权限</translation>
    </message>
    <message>
        <source>ask who answers well to lead the next group</source>
        <translation>请爱答疑的成员去带下一个群</translation>
    </message>
    <message>
        <source>ask who brings people in to carry the word outside</source>
        <translation>请最会带人的成员到外面去宣传</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>before: {joins} / {leaves}</source>
        <translation>上一周 {joins} / {leaves}</translation>
    </message>
    <message>
        <source>belongs to it</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>brought at least</source>
        <translation>带来至少</translation>
    </message>
    <message>
        <source>brought at least {n} who are still here</source>
        <translation>带来至少 {n} 位仍在群里的人</translation>
    </message>
    <message>
        <source>brought someone who is still here</source>
        <translation>带来的人还在群里</translation>
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
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message numerus="yes">
        <source>came to %n event(s)</source>
        <translation>
            <numerusform>参加 %n 次</numerusform>
        </translation>
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
        <source>check-ins an hour, on average over the days of campaigns</source>
        <translation>打卡期内平均每小时的打卡数</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>已打卡</translation>
    </message>
    <message>
        <source>checked when made</source>
        <translation>每份都校验过</translation>
    </message>
    <message>
        <source>cost {amount}</source>
        <translation>花费 {amount}</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>自动统计</translation>
    </message>
    <message>
        <source>counted from today</source>
        <translation>从今天算起</translation>
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
        <source>day {n}</source>
        <translation>第 {n} 天</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>days ago</source>
        <translation>天前</translation>
    </message>
    <message>
        <source>days before</source>
        <translation>天前开始</translation>
    </message>
    <message>
        <source>days here</source>
        <translation>天</translation>
    </message>
    <message>
        <source>days of coming (empty: at any time)</source>
        <translation>天内（留空不限）</translation>
    </message>
    <message>
        <source>days without a word</source>
        <translation>天没说话</translation>
    </message>
    <message>
        <source>days, after more than</source>
        <translation>天发过言，且进群已超过</translation>
    </message>
    <message>
        <source>department, as a tag</source>
        <translation>部门（作为标签）</translation>
    </message>
    <message>
        <source>depth {n}</source>
        <translation>追问深度 {n}</translation>
    </message>
    <message>
        <source>did not make it</source>
        <translation>没能打满</translation>
    </message>
    <message>
        <source>did not write</source>
        <translation>没发言</translation>
    </message>
    <message>
        <source>did not write in time</source>
        <translation>到期没发言</translation>
    </message>
    <message>
        <source>does not</source>
        <translation>不属于</translation>
    </message>
    <message>
        <source>does not include</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>down a tier</source>
        <translation>势能下降</translation>
    </message>
    <message>
        <source>down to mid</source>
        <translation>降到中势能</translation>
    </message>
    <message>
        <source>down to ordinary</source>
        <translation>降到普通势能</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>ends on {day}</source>
        <translation>{day}结束</translation>
    </message>
    <message>
        <source>estimate: the others keep as many as those here over 30 days</source>
        <translation>估算：进群未满 30 天的，按已满的留存率推算</translation>
    </message>
    <message>
        <source>event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>events</source>
        <translation>场</translation>
    </message>
    <message>
        <source>events and check-ins</source>
        <translation>活动与打卡</translation>
    </message>
    <message>
        <source>every day {hours}</source>
        <translation>每天 {hours}</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>请假</translation>
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
        <source>fell out before it</source>
        <translation>止步于上一步</translation>
    </message>
    <message>
        <source>fell to at most 1 in</source>
        <translation>降到不超过 1/</translation>
    </message>
    <message>
        <source>few</source>
        <translation>少</translation>
    </message>
    <message>
        <source>few wrote</source>
        <translation>少数发言</translation>
    </message>
    <message>
        <source>fewer than {n} days</source>
        <translation>少于 {n} 天</translation>
    </message>
    <message>
        <source>forecast from day 3 on</source>
        <translation>第 3 天起有预测</translation>
    </message>
    <message>
        <source>found no answer</source>
        <translation>没等到回答</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>gone by the roster</source>
        <translation>名册上已不在</translation>
    </message>
    <message>
        <source>got an answer</source>
        <translation>有人回答</translation>
    </message>
    <message>
        <source>grew to at least</source>
        <translation>升到至少</translation>
    </message>
    <message>
        <source>group nickname</source>
        <translation>群昵称</translation>
    </message>
    <message>
        <source>half of the answers within {wait}</source>
        <translation>一半的回答在 {wait}内到来</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已退群</translation>
    </message>
    <message>
        <source>has not paid</source>
        <translation>未付费</translation>
    </message>
    <message>
        <source>has paid</source>
        <translation>已付费</translation>
    </message>
    <message>
        <source>have finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>have written at least once</source>
        <translation>至少发言一次</translation>
    </message>
    <message>
        <source>have written at least {n} messages</source>
        <translation>累计发言至少 {n} 条</translation>
    </message>
    <message>
        <source>held {n} times since {day}</source>
        <translation>自 {day} 起办了 {n} 次</translation>
    </message>
    <message>
        <source>held {n} times, taken together</source>
        <translation>共办 {n} 次，合并计算</translation>
    </message>
    <message>
        <source>here for over {settled} days, wrote in the last {lately}</source>
        <translation>进群超过 {settled} 天，最近 {lately} 天发过言</translation>
    </message>
    <message>
        <source>high in {n} d</source>
        <translation>差 {n} 天升高势能</translation>
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
        <source>if all wrote alike</source>
        <translation>人人一样多时</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>较 30 天前</translation>
    </message>
    <message>
        <source>in reply to {member}</source>
        <translation>回复 {member}</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>includes</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>invite people who share the purpose</source>
        <translation>邀请志同道合的人进来</translation>
    </message>
    <message>
        <source>invited by {name}</source>
        <translation>{name} 邀请</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is back</source>
        <translation>又回来了</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
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
        <source>joined in 7 days</source>
        <translation>7 日内新进</translation>
    </message>
    <message>
        <source>joined in these days</source>
        <translation>这段时间进群</translation>
    </message>
    <message>
        <source>joined on {day}</source>
        <translation>{day}进群</translation>
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
        <source>joins in 7 days</source>
        <translation>人 / 7 天新进</translation>
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
        <source>last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>last spoke: {when}</source>
        <translation>最近发言：{when}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>leaves, each under the first reason that applies</source>
        <translation>人次；每次退群只归入最先符合的一项原因</translation>
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
        <source>left in 7 days</source>
        <translation>7 日内退群</translation>
    </message>
    <message>
        <source>left in these days</source>
        <translation>这段时间退群</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>left out, join day not known: {n}</source>
        <translation>{n} 人入群日期不明，未计入</translation>
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
        <source>less often than in the month before</source>
        <translation>比前一个月少</translation>
    </message>
    <message>
        <source>likely {n} · goal {target}</source>
        <translation>最可能 {n} 人 · 目标 {target}</translation>
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
        <source>made up</source>
        <translation>已补卡</translation>
    </message>
    <message>
        <source>many</source>
        <translation>多</translation>
    </message>
    <message>
        <source>median wait for the first answer, in the newest 20,000 messages at most</source>
        <translation>等到首个回答的时间（中位数），最多取最近 2 万条消息</translation>
    </message>
    <message>
        <source>members</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>members now in the groups</source>
        <translation>现有成员</translation>
    </message>
    <message>
        <source>members now in the groups, who may be in several</source>
        <translation>在群成员，一人可属于多个人群</translation>
    </message>
    <message>
        <source>members now in the groups, who may hold several</source>
        <translation>现在群里的成员，一人可兼多个角色</translation>
    </message>
    <message>
        <source>members per week, by active days of the last 30</source>
        <translation>人/周，按最近 30 天的活跃天数</translation>
    </message>
    <message>
        <source>members; the total is counted back from who is there now</source>
        <translation>人；总人数由现有名册往回推算</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>条</translation>
    </message>
    <message>
        <source>messages a day</source>
        <translation>条 / 天</translation>
    </message>
    <message>
        <source>messages an hour, on average</source>
        <translation>每小时平均消息数</translation>
    </message>
    <message>
        <source>messages while it took place</source>
        <translation>进行期间的消息数</translation>
    </message>
    <message>
        <source>messages within {hours} hours: {n}</source>
        <translation>发出后 {hours} 小时 {n} 条发言</translation>
    </message>
    <message>
        <source>messages, within</source>
        <translation>条，且在进群</translation>
    </message>
    <message>
        <source>mid in {n} d</source>
        <translation>差 {n} 天升中势能</translation>
    </message>
    <message>
        <source>middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>缺卡</translation>
    </message>
    <message numerus="yes">
        <source>missed %n event(s)</source>
        <translation>
            <numerusform>缺席 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>missed the last day</source>
        <translation>最近一天没打</translation>
    </message>
    <message>
        <source>more often than in the month before</source>
        <translation>比前一个月说得多</translation>
    </message>
    <message>
        <source>most active</source>
        <translation>最活跃</translation>
    </message>
    <message>
        <source>most check in at {hours}</source>
        <translation>{hours} 打卡最多</translation>
    </message>
    <message>
        <source>most likely {n} of {of}</source>
        <translation>{of} 人里最可能是 {n} 人</translation>
    </message>
    <message>
        <source>most on {when}, {mean} on average; now {now}</source>
        <translation>{when} 最多，平均 {mean}；现在是 {now}</translation>
    </message>
    <message>
        <source>move to {shelf}</source>
        <translation>移到“{shelf}”</translation>
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
        <source>newcomers who wrote, by days since joining</source>
        <translation>入群后按期限统计的发言新人</translation>
    </message>
    <message>
        <source>newcomers, costs in your currency</source>
        <translation>各渠道带来的新人与花费（元）</translation>
    </message>
    <message>
        <source>newest first, open one in the chat</source>
        <translation>从新到旧，点开看上下文</translation>
    </message>
    <message>
        <source>next four weeks likely {low}–{high}</source>
        <translation>未来四周预计 {low}–{high} 人</translation>
    </message>
    <message>
        <source>next four weeks likely {n}</source>
        <translation>未来四周预计 {n} 人</translation>
    </message>
    <message>
        <source>no data from {first} to {last}</source>
        <translation>中间 {first}–{last} 没有数据</translation>
    </message>
    <message>
        <source>no data imported</source>
        <translation>没有导入记录</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>没定时间</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>no lurker surfaced</source>
        <translation>没有人冒泡</translation>
    </message>
    <message>
        <source>no questions</source>
        <translation>没有提问</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>不设目标</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>nobody has been here that long</source>
        <translation>还没有人满这个期限</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没人达到</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>none of the other reasons</source>
        <translation>其他原因都不符合</translation>
    </message>
    <message>
        <source>not heard in the month before</source>
        <translation>前一个月没人说过</translation>
    </message>
    <message>
        <source>not imported in full</source>
        <translation>记录不完整</translation>
    </message>
    <message>
        <source>not in it</source>
        <translation>未参加</translation>
    </message>
    <message>
        <source>not in money</source>
        <translation>不折算成钱</translation>
    </message>
    <message>
        <source>not in the roster: {names}</source>
        <translation>名册里没有：{names}</translation>
    </message>
    <message>
        <source>not named, or those days are not imported</source>
        <translation>没有姓名，或那几天的记录未导入</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>这一周还没过完</translation>
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
        <source>not yet</source>
        <translation>还没打</translation>
    </message>
    <message>
        <source>note the rule under Removals</source>
        <translation>可在「移出名单」里补上依据</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂时为空</translation>
    </message>
    <message>
        <source>now, and as long before</source>
        <translation>现值与上一周期</translation>
    </message>
    <message numerus="yes">
        <source>of %n question(s)</source>
        <translation>
            <numerusform>共 %n 个提问</numerusform>
        </translation>
    </message>
    <message>
        <source>of the active</source>
        <translation>占活跃成员</translation>
    </message>
    <message>
        <source>of the last</source>
        <translation>· 统计最近</translation>
    </message>
    <message>
        <source>of {n} who have been here that long</source>
        <translation>满期限的共 {n} 人</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>offer an exchange of resources</source>
        <translation>拿资源去换合作</translation>
    </message>
    <message>
        <source>offer something worth paying for</source>
        <translation>拿出值得付费的东西</translation>
    </message>
    <message>
        <source>older cohorts, in the table: {n}</source>
        <translation>更早的 {n} 组见表格</translation>
    </message>
    <message>
        <source>on the board</source>
        <translation>已在看板上</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>on the day {time}</source>
        <translation>当天 {time}</translation>
    </message>
    <message>
        <source>one group is missing</source>
        <translation>缺一个群的记录</translation>
    </message>
    <message>
        <source>one lurker surfaced</source>
        <translation>潜水成员 1 人冒泡</translation>
    </message>
    <message>
        <source>only in part within the period</source>
        <translation>只有一部分在所选时段内</translation>
    </message>
    <message>
        <source>only {known} of {all} days have data</source>
        <translation>{all} 天里只有 {known} 天有数据</translation>
    </message>
    <message>
        <source>or this tag</source>
        <translation>或带此标签</translation>
    </message>
    <message>
        <source>others, unknown</source>
        <translation>其他及未知</translation>
    </message>
    <message>
        <source>over the target {target}</source>
        <translation>超出目标 {target}</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>该做了</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>有付费记录</translation>
    </message>
    <message>
        <source>paid, by the income noted</source>
        <translation>收入里有其付费记录</translation>
    </message>
    <message>
        <source>people brought, whenever they came</source>
        <translation>带来的人，不限时间</translation>
    </message>
    <message>
        <source>people who said it</source>
        <translation>说到这个词的人数</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>per post; × the usual of the same hours</source>
        <translation>每条公告，× 为平时同时段的倍数</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>%</translation>
    </message>
    <message>
        <source>percent of the roster, lurkers a day</source>
        <translation>占在群成员的百分比、每日冒泡人数</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>plan no. {n}</source>
        <translation>第 {n} 版</translation>
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
        <source>points of the last 30 days with data</source>
        <translation>分，有数据的最近 30 天</translation>
    </message>
    <message>
        <source>question answered</source>
        <translation>问题的答案</translation>
    </message>
    <message>
        <source>questions at most</source>
        <translation>个提问以内</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>安静</translation>
    </message>
    <message>
        <source>quietest</source>
        <translation>最安静</translation>
    </message>
    <message>
        <source>reached this step</source>
        <translation>到了这一步</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>被移出</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>replies an hour, on average</source>
        <translation>平均每小时的回复数</translation>
    </message>
    <message>
        <source>replies on average</source>
        <translation>平均回复数</translation>
    </message>
    <message>
        <source>request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>right of it: {share} of the messages</source>
        <translation>线右侧的人写了 {share} 的消息</translation>
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
        <source>say who stands for the group&apos;s purpose</source>
        <translation>写明谁代表这个群的初心</translation>
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
        <source>several of this name: {names}</source>
        <translation>重名：{names}</translation>
    </message>
    <message>
        <source>share of newcomers who wrote, by time since joining</source>
        <translation>新人入群后每一期仍发言的比例</translation>
    </message>
    <message>
        <source>share of the messages, quietest members first</source>
        <translation>消息占比，从最安静的成员排起</translation>
    </message>
    <message>
        <source>share still in, check-ins by hour</source>
        <translation>还在打卡的人占比、各时段打卡数</translation>
    </message>
    <message>
        <source>shorter than</source>
        <translation>短于</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>没做</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>今天到现在</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>stay in the library without a shelf</source>
        <translation>留在库里，不归类</translation>
    </message>
    <message>
        <source>still here</source>
        <translation>还在群里</translation>
    </message>
    <message>
        <source>still in</source>
        <translation>还在打卡</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>stopped after it</source>
        <translation>这天之后停下</translation>
    </message>
    <message>
        <source>surfaced</source>
        <translation>当天冒泡</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>未开启</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>tag “{tag}”</source>
        <translation>标签「{tag}」</translation>
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
        <source>target reached</source>
        <translation>已达目标</translation>
    </message>
    <message>
        <source>target {percent}</source>
        <translation>目标 {percent}</translation>
    </message>
    <message>
        <source>target {target}</source>
        <translation>目标 {target}</translation>
    </message>
    <message>
        <source>target {target} reached</source>
        <translation>目标 {target} 已达成</translation>
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
        <source>the days before, over</source>
        <translation>· 与之前对比，每段</translation>
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
        <source>the rule was noted</source>
        <translation>已注明依据的群规</translation>
    </message>
    <message>
        <source>the same month</source>
        <translation>当月</translation>
    </message>
    <message>
        <source>the same week</source>
        <translation>当周</translation>
    </message>
    <message>
        <source>the talk from {first} to {last}: {words}</source>
        <translation>{first}至{last}在聊：{words}</translation>
    </message>
    <message>
        <source>the week of {day}</source>
        <translation>{day}那周</translation>
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
        <source>threads {n} deep</source>
        <translation>最深 {n} 层</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>times</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>太少</translation>
    </message>
    <message>
        <source>too few to compare</source>
        <translation>条数太少，不作比较</translation>
    </message>
    <message>
        <source>too short for a forecast: {n} of {least} weeks in a row</source>
        <translation>连续的周数太短，暂不预测（{n}/{least} 周）</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>来源不明</translation>
    </message>
    <message>
        <source>up to high</source>
        <translation>升到高势能</translation>
    </message>
    <message>
        <source>up to mid</source>
        <translation>升到中势能</translation>
    </message>
    <message>
        <source>usually {was} replies to a topic, now {now}</source>
        <translation>平常每个话题 {was} 条回复，现在 {now} 条</translation>
    </message>
    <message>
        <source>via {name}</source>
        <translation>{name} 邀请</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>week after {change}</source>
        <translation>之后一周 {change}</translation>
    </message>
    <message>
        <source>who are still here</source>
        <translation>位仍在群里的人</translation>
    </message>
    <message>
        <source>who surfaced is not known</source>
        <translation>谁在冒泡无法判断</translation>
    </message>
    <message>
        <source>within 3 days</source>
        <translation>进群 3 天内</translation>
    </message>
    <message>
        <source>within the target {target}</source>
        <translation>在目标 {target} 以内</translation>
    </message>
    <message>
        <source>within two hours, and more than usual</source>
        <translation>两小时内，且明显多于平时</translation>
    </message>
    <message>
        <source>within two hours, from the chat</source>
        <translation>两小时内，按聊天统计</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>发过言</translation>
    </message>
    <message>
        <source>wrote at least</source>
        <translation>发言至少</translation>
    </message>
    <message>
        <source>wrote at least {n} messages within {days} days</source>
        <translation>进群 {days} 天内发言至少 {n} 条</translation>
    </message>
    <message>
        <source>wrote in 7 days</source>
        <translation>近 7 日发过言</translation>
    </message>
    <message>
        <source>wrote in the last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>wrote in time</source>
        <translation>按期发言</translation>
    </message>
    <message>
        <source>wrote nothing in the group</source>
        <translation>在群里一句话没说过</translation>
    </message>
    <message>
        <source>wrote within {days} days</source>
        <translation>进群 {days} 天内发过言</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>your currency</source>
        <translation>单位与你记账的币种一致</translation>
    </message>
    <message>
        <source>your currency, costs below zero</source>
        <translation>单位与你记账的币种一致，支出在零线以下</translation>
    </message>
    <message>
        <source>your currency, income against cost</source>
        <translation>收入对支出，单位与你记账的币种一致</translation>
    </message>
    <message>
        <source>your own figures</source>
        <translation>自己填的</translation>
    </message>
    <message>
        <source>{acquired} acquired: {active} activated, {kept} retained, {converted} converted</source>
        <translation>拉新 {acquired} 人，活跃 {active} 人，留存 {kept} 人，转化 {converted} 人</translation>
    </message>
    <message>
        <source>{active} active and {messages} messages a day; now {active_now} and {messages_now}</source>
        <translation>日均活跃 {active} 人、消息 {messages} 条；现在是 {active_now} 人、{messages_now} 条</translation>
    </message>
    <message>
        <source>{active} of {needed} active days for high tier: {missing} more, by {day} at best</source>
        <translation>活跃 {active} 天，满 {needed} 天升高势能：还差 {missing} 天，最快 {day}</translation>
    </message>
    <message>
        <source>{active} of {needed} active days for mid tier: {missing} more, by {day} at best</source>
        <translation>活跃 {active} 天，满 {needed} 天升中势能：还差 {missing} 天，最快 {day}</translation>
    </message>
    <message>
        <source>{actual} of {expected}</source>
        <translation>{actual} / {expected}</translation>
    </message>
    <message>
        <source>{amount} for each retained</source>
        <translation>每留存一人 {amount}</translation>
    </message>
    <message>
        <source>{by} answered {to}: {n}</source>
        <translation>{by} 回答 {to}：{n} 次</translation>
    </message>
    <message>
        <source>{by} answers {to}</source>
        <translation>{by} 对 {to} 的回答</translation>
    </message>
    <message>
        <source>{came} of {n} signed up</source>
        <translation>报名 {n} 人，到场 {came} 人</translation>
    </message>
    <message>
        <source>{came} were brought by others, and none of them is still here</source>
        <translation>有 {came} 人由别人带来，现在都不在群里了</translation>
    </message>
    <message>
        <source>{change} in 30 days</source>
        <translation>较 30 天前 {change}</translation>
    </message>
    <message>
        <source>{change} in a week</source>
        <translation>较一周前 {change}</translation>
    </message>
    <message numerus="yes">
        <source>{channel} brought %n member(s), {share} of them retained</source>
        <translation>
            <numerusform>{channel}带来 %n 人，留存 {share}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{channel} brought %n member(s); too early to tell retention</source>
        <translation>
            <numerusform>{channel}带来 %n 人，时间还短，看不出留存</numerusform>
        </translation>
    </message>
    <message>
        <source>{channel}: {came} came, {stayed} still here</source>
        <translation>{channel}：来了 {came} 人，{stayed} 人还在群</translation>
    </message>
    <message>
        <source>{date} is no date. Write it like 2026-01-31.</source>
        <translation>“{date}”不是日期。请写成 2026-01-31 这样。</translation>
    </message>
    <message>
        <source>{days} of 14 days known</source>
        <translation>14 天中已知 {days} 天</translation>
    </message>
    <message>
        <source>{day} ({weekday})</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message>
        <source>{day} beside the day before</source>
        <translation>{day}，与前一天相比</translation>
    </message>
    <message>
        <source>{day} is no day of this campaign.</source>
        <translation>{day} 不是打卡日。</translation>
    </message>
    <message>
        <source>{day} is still to come.</source>
        <translation>{day} 还没到。</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{day} {title}: {name} {actual}, planned {expected}</source>
        <translation>{day} {title}：{name}实际 {actual}，计划 {expected}</translation>
    </message>
    <message numerus="yes">
        <source>{day} · %n topic(s) that day</source>
        <translation>
            <numerusform>{day} · 当天已有 %n 个话题</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {first} to {last}: {share} of its messages</source>
        <translation>{day} {first}–{last} 点：占本群消息 {share}</translation>
    </message>
    <message>
        <source>{day}, {weekday}</source>
        <translation>{day} 周{weekday}</translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n question(s), {answered} answered</source>
        <translation>
            <numerusform>{day}：%n 个提问，{answered} 个有人回答</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}: no data imported</source>
        <translation>{day}：没有导入记录</translation>
    </message>
    <message>
        <source>{day}: too few days imported to say who takes part</source>
        <translation>{day}：前后导入的天数太少，无法判断参与度</translation>
    </message>
    <message numerus="yes">
        <source>{day}: {active} active, %n message(s)</source>
        <translation>
            <numerusform>{day}：{active} 人活跃，%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}: {active} of {roster} wrote in 7 days ({share})</source>
        <translation>{day}：在群 {roster} 人，近 7 日 {active} 人发言（{share}）</translation>
    </message>
    <message>
        <source>{day}: {title}</source>
        <translation>{day} {title}</translation>
    </message>
    <message>
        <source>{done} of {all} steps done</source>
        <translation>步骤完成 {done}/{all}</translation>
    </message>
    <message>
        <source>{few} of {all} members ({part}) carry {share} of the messages</source>
        <translation>{all} 人里，{few} 人（{part}）贡献了 {share} 的消息</translation>
    </message>
    <message>
        <source>{field}: {problem}</source>
        <translation>{field}：{problem}</translation>
    </message>
    <message>
        <source>{field}: “{before}” becomes “{after}”</source>
        <translation>{field}：“{before}” → “{after}”</translation>
    </message>
    <message>
        <source>{figures} · {share} back</source>
        <translation>{figures} · 回本 {share}</translation>
    </message>
    <message>
        <source>{figure} ({meaning})</source>
        <translation>{figure}（{meaning}）</translation>
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
        <source>{group} · {day} · {how}</source>
        <translation>{group} · {day} · {how}</translation>
    </message>
    <message>
        <source>{heard} of {texts} messages</source>
        <translation>抽样 {heard} / {texts} 条消息</translation>
    </message>
    <message>
        <source>{high} are close to high tier, {mid} to mid tier: activate them first</source>
        <translation>{high} 人快升高势能，{mid} 人快升中势能：先激活他们</translation>
    </message>
    <message>
        <source>{hour}: no topic was put up</source>
        <translation>{hour}：没有发起过话题</translation>
    </message>
    <message>
        <source>{income} came in, {cost} went out</source>
        <translation>收入 {income}，支出 {cost}</translation>
    </message>
    <message>
        <source>{income} came in, {cost} went out: {left} left</source>
        <translation>收入 {income}，支出 {cost}，结余 {left}</translation>
    </message>
    <message>
        <source>{income} came in, {cost} went out: {left} short</source>
        <translation>收入 {income}，支出 {cost}，亏 {left}</translation>
    </message>
    <message>
        <source>{income} of {cost}</source>
        <translation>收 {income}／支 {cost}</translation>
    </message>
    <message>
        <source>{joins} joined and as many left</source>
        <translation>进群、退群各 {joins} 人</translation>
    </message>
    <message>
        <source>{joins} joined and {leaves} left, now {joins_now} and {leaves_now}</source>
        <translation>进群 {joins} 人、退群 {leaves} 人，现在 {joins_now} 人、{leaves_now} 人</translation>
    </message>
    <message>
        <source>{joins} joined within two days</source>
        <translation>两天内进群 {joins} 人</translation>
    </message>
    <message>
        <source>{joins} joined, {leaves} left, {kicks} removed, {recalls} recalled</source>
        <translation>入群 {joins}，退群 {leaves}，被移出 {kicks}，撤回 {recalls}</translation>
    </message>
    <message>
        <source>{joins} joined, {leaves} left, {total} members after it</source>
        <translation>进群 {joins} 人，退群 {leaves} 人，期末共 {total} 人</translation>
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
        <source>{kept} of {n} kept</source>
        <translation>兑现 {kept}/{n}</translation>
    </message>
    <message>
        <source>{kind}: open it on the Members page.</source>
        <translation>{kind}：请到成员页打开。</translation>
    </message>
    <message>
        <source>{known} of {all} days imported</source>
        <translation>{all} 天中导入了 {known} 天</translation>
    </message>
    <message>
        <source>{library} · no shelf</source>
        <translation>{library} · 未分类</translation>
    </message>
    <message>
        <source>{lost} can&apos;t make it any more</source>
        <translation>另有 {lost} 人已赶不上</translation>
    </message>
    <message>
        <source>{low} to {high} days</source>
        <translation>{low}–{high} 天</translation>
    </message>
    <message>
        <source>{messages} from {people}</source>
        <translation>{people}说了 {messages}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more date(s)</source>
        <translation>
            <numerusform>{names}，还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n other(s)</source>
        <translation>
            <numerusform>{names}，还有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} …</source>
        <translation>{names} 等</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
    <message>
        <source>{name} alone has points: {points}</source>
        <translation>目前只有 {name} 得分：{points} 分</translation>
    </message>
    <message>
        <source>{name} answers most: {answers} to {people}</source>
        <translation>{name} 回答最多：回答了 {people}，共 {answers}</translation>
    </message>
    <message>
        <source>{name} brought most who are still here: {n} of {all}; over all, {share} of {came}</source>
        <translation>{name} 带来的人还在群最多：{all} 人里 {n} 人；全部 {came} 人里还在群 {share}</translation>
    </message>
    <message>
        <source>{name} brought {n}, {stayed} still here</source>
        <translation>{name} 带来 {n} 人，{stayed} 人还在群</translation>
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
    <message numerus="yes">
        <source>{name} in %n day(s)</source>
        <translation>
            <numerusform>%n 天后是{name}</numerusform>
        </translation>
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
        <source>{name} is just over</source>
        <translation>{name}刚过</translation>
    </message>
    <message>
        <source>{name} is no chat but a list of people ({kind}). Bring it in on the Members page.</source>
        <translation>{name} 不是聊天记录，而是一份成员名单（{kind}）。请到“成员”页导入。</translation>
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
        <source>{name} is not near</source>
        <translation>离{name}还远</translation>
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
        <source>{name} is that day</source>
        <translation>当天是{name}</translation>
    </message>
    <message>
        <source>{name} keeps most: {share} retained, {all} over all</source>
        <translation>「{name}」留存最好：{share}，整体 {all}</translation>
    </message>
    <message>
        <source>{name} leads with {points} points; {n} of {all} members carry {share} of all</source>
        <translation>{name} 以 {points} 分领先；{all} 人中前 {n} 人贡献了 {share}</translation>
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
        <source>{name} {then}, now {now}</source>
        <translation>{name} {then}，现在 {now}</translation>
    </message>
    <message>
        <source>{name} · settled</source>
        <translation>{name} · 已定</translation>
    </message>
    <message>
        <source>{name} · {group}</source>
        <translation>{name} · {group}</translation>
    </message>
    <message>
        <source>{name} · {title}</source>
        <translation>{name} · {title}</translation>
    </message>
    <message>
        <source>{name} ×{n}</source>
        <translation>{name} ×{n}</translation>
    </message>
    <message>
        <source>{name} – copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>{name}: not known, days of the month before are missing</source>
        <translation>{name}：不清楚，之前一个月的数据不全</translation>
    </message>
    <message>
        <source>{name}: {figures}</source>
        <translation>{name}：{figures}</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}：{text}</translation>
    </message>
    <message>
        <source>{name}: {told}</source>
        <translation>{name}：{told}</translation>
    </message>
    <message>
        <source>{name}: {up} rose ({high} to high), {down} fell, net {net}; then {mix} high, mid, ordinary</source>
        <translation>{name}：升 {up} 人（{high} 人到高势能），降 {down} 人，净 {net}；周末高/中/普通 {mix}</translation>
    </message>
    <message>
        <source>{n} 30 days before</source>
        <translation>30 天前 {n} 人</translation>
    </message>
    <message>
        <source>{n} came</source>
        <translation>{n} 人到场</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} d on before</source>
        <translation>比前 30 天 {n} 天</translation>
    </message>
    <message>
        <source>{n} d · {reward}</source>
        <translation>{n} 天 · {reward}</translation>
    </message>
    <message>
        <source>{n} days or more</source>
        <translation>{n} 天及以上</translation>
    </message>
    <message>
        <source>{n} each</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{n} groups are called “{name}”.</source>
        <translation>有 {n} 个群都叫“{name}”。</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} joined; too early to say how many write</source>
        <translation>新入群 {n} 人，时间还短，暂时看不出开口情况</translation>
    </message>
    <message>
        <source>{n} joined; too early to say who stays</source>
        <translation>新入群 {n} 人，时间还短，暂时看不出留存</translation>
    </message>
    <message>
        <source>{n} lurkers surfaced</source>
        <translation>潜水成员 {n} 人冒泡</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>还有 {n} 项</translation>
    </message>
    <message>
        <source>{n} of 7 roles are empty: {roles}</source>
        <translation>七种角色空缺 {n} 种：{roles}</translation>
    </message>
    <message>
        <source>{n} of these members stay archived: messages or joins and leaves refer to them.</source>
        <translation>其中 {n} 位只能归档：有消息或进出记录指向他们。</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>{n} of {all} filled</source>
        <translation>已排 {n}/{all}</translation>
    </message>
    <message>
        <source>{n} of {members} people</source>
        <translation>{members} 人中最活跃的 {n} 人</translation>
    </message>
    <message>
        <source>{n} of {seats} active in 30 days</source>
        <translation>在群 {seats} 人，30 日活跃 {n} 人</translation>
    </message>
    <message>
        <source>{n} of {seats} seats are taken.</source>
        <translation>{seats} 个名额已用 {n} 个。</translation>
    </message>
    <message>
        <source>{n} pay or partner</source>
        <translation>{n} 人付费或合作</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{n} people, {active} activated and {kept} retained; now {active_now} and {kept_now}</source>
        <translation>共 {n} 人，活跃 {active}、留存 {kept}；现在 {active_now}、{kept_now}</translation>
    </message>
    <message>
        <source>{n} replies</source>
        <translation>{n} 条回复</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} short of the target</source>
        <translation>距目标还差 {n}</translation>
    </message>
    <message>
        <source>{n} surfaced</source>
        <translation>{n} 人冒泡</translation>
    </message>
    <message>
        <source>{percent} of all</source>
        <translation>占全部 {percent}</translation>
    </message>
    <message>
        <source>{percent} of the active</source>
        <translation>占活跃成员 {percent}</translation>
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
        <source>{points} ({times})</source>
        <translation>{points}（{times}）</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{reached} of {n} came as planned or better</source>
        <translation>{n} 项里有 {reached} 项达到或好于计划</translation>
    </message>
    <message>
        <source>{remark} · {n} on day 1</source>
        <translation>{remark} · 首日 {n} 人</translation>
    </message>
    <message>
        <source>{replies} replies before, {ratio}× this group&apos;s usual</source>
        <translation>上次收到 {replies} 条回复，是本群常态的 {ratio} 倍</translation>
    </message>
    <message>
        <source>{replies} replies in another group, {ratio}× its usual</source>
        <translation>在别的群收到 {replies} 条回复，是那边常态的 {ratio} 倍</translation>
    </message>
    <message numerus="yes">
        <source>{rest} of %n question(s) found no answer</source>
        <translation>
            <numerusform>%n 个提问里有 {rest} 个没人回答</numerusform>
        </translation>
    </message>
    <message>
        <source>{seats} seats taken, {n} people active in 30 days</source>
        <translation>当时在群 {seats} 席，30 日活跃 {n} 人</translation>
    </message>
    <message>
        <source>{share} check in from {begin} to {end}. A post at {at} reaches them just before; set now: {now}.</source>
        <translation>{share} 的打卡在 {begin}–{end}。提前半小时，{at} 发提醒正好；现在设的是 {now}。</translation>
    </message>
    <message>
        <source>{share} of newcomers write in their first 7 days</source>
        <translation>{share} 的新人在头 7 天开口发言</translation>
    </message>
    <message>
        <source>{share} of newcomers write in their first 7 days, as before</source>
        <translation>{share} 的新人在头 7 天开口发言，与上一时段持平</translation>
    </message>
    <message>
        <source>{share} of newcomers write in their first 7 days, down from {before}</source>
        <translation>头 7 天开口的新人降到 {share}（上一时段 {before}）</translation>
    </message>
    <message>
        <source>{share} of newcomers write in their first 7 days, up from {before}</source>
        <translation>头 7 天开口的新人升到 {share}（上一时段 {before}）</translation>
    </message>
    <message>
        <source>{share} of newcomers wrote on the day they joined</source>
        <translation>{share} 的新人入群当天就发了言</translation>
    </message>
    <message>
        <source>{share} of the roster at the end, now {now}</source>
        <translation>期末 {share} 的成员在参与，现在是 {now}</translation>
    </message>
    <message>
        <source>{share} of the roster writes within a week, as before</source>
        <translation>一周内发言的占在群成员 {share}，与起初持平</translation>
    </message>
    <message>
        <source>{share} of the roster writes within a week, down from {before}</source>
        <translation>一周内发言的占在群成员 {share}，起初为 {before}，有所下降</translation>
    </message>
    <message>
        <source>{share} of the roster writes within a week, up from {before}</source>
        <translation>一周内发言的占在群成员 {share}，起初为 {before}，有所上升</translation>
    </message>
    <message>
        <source>{share} of the words are the same</source>
        <translation>{share} 的字词相同</translation>
    </message>
    <message>
        <source>{share} of {n} retained</source>
        <translation>{n} 人里留存 {share}</translation>
    </message>
    <message>
        <source>{share} of {n} wrote in their first week</source>
        <translation>满一周的 {n} 人里 {share} 首周发过言</translation>
    </message>
    <message>
        <source>{shelf} (new)</source>
        <translation>{shelf}（新建）</translation>
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
        <source>{span} later</source>
        <translation>{span}后</translation>
    </message>
    <message>
        <source>{span}: no data imported to compare with</source>
        <translation>{span} 没有导入数据，无法对比</translation>
    </message>
    <message>
        <source>{span}: {text}</source>
        <translation>{span}：{text}</translation>
    </message>
    <message>
        <source>{start}–{end}</source>
        <translation>{start}–{end}</translation>
    </message>
    <message>
        <source>{step} {share}</source>
        <translation>{step} {share}</translation>
    </message>
    <message>
        <source>{step}, percent</source>
        <translation>{step}占比</translation>
    </message>
    <message>
        <source>{style} draws {times} times the usual talk</source>
        <translation>{style}式文案引来的发言是平时的 {times} 倍</translation>
    </message>
    <message>
        <source>{taken} of {seats} seats taken</source>
        <translation>已占 {taken} / {seats} 个名额</translation>
    </message>
    <message>
        <source>{term}: {what}</source>
        <translation>{term}：{what}</translation>
    </message>
    <message>
        <source>{text} ({note})</source>
        <translation>{text}（{note}）</translation>
    </message>
    <message>
        <source>{text} and {n} more</source>
        <translation>{text} 等，另有 {n} 项</translation>
    </message>
    <message>
        <source>{text}, half of them within {wait}</source>
        <translation>{text}，其中一半等了不到 {wait}</translation>
    </message>
    <message>
        <source>{text}, now {wait}</source>
        <translation>{text}，现在是 {wait}</translation>
    </message>
    <message>
        <source>{text}, usually {n}</source>
        <translation>{text}（平时 {n}）</translation>
    </message>
    <message>
        <source>{text}, {note}</source>
        <translation>{text}，{note}</translation>
    </message>
    <message>
        <source>{text}, {n} selected</source>
        <translation>{text}，已选 {n} 位</translation>
    </message>
    <message>
        <source>{text}, {style} {times} times</source>
        <translation>{text}，{style}式是 {times} 倍</translation>
    </message>
    <message>
        <source>{text}; before: {then}</source>
        <translation>{text}；对比期：{then}</translation>
    </message>
    <message>
        <source>{text}; furthest off: {name} of “{title}”, {actual} instead of {expected}</source>
        <translation>{text}；差得最多的是「{title}」的{name}：计划 {expected}，实际 {actual}</translation>
    </message>
    <message>
        <source>{text}; of no other style are there {few} posts</source>
        <translation>{text}；其他风格都不到 {few} 条</translation>
    </message>
    <message>
        <source>{text}; on an average day {share} of them write</source>
        <translation>{text}，平均每天有其中的 {share} 发言</translation>
    </message>
    <message>
        <source>{text}; {amount} each</source>
        <translation>{text}，每人花 {amount} 元</translation>
    </message>
    <message>
        <source>{text}; {amount} for each retained</source>
        <translation>{text}，留存单价 {amount} 元</translation>
    </message>
    <message>
        <source>{text}; {note}</source>
        <translation>{text}；{note}</translation>
    </message>
    <message>
        <source>{text}; {n} brought others</source>
        <translation>{text}，{n} 人带来了新人</translation>
    </message>
    <message>
        <source>{text}; {n} by {channel}</source>
        <translation>{text}；{channel}带来 {n} 人</translation>
    </message>
    <message>
        <source>{text}; {n} fell out before</source>
        <translation>{text}；此前流失 {n} 人</translation>
    </message>
    <message>
        <source>{text}; {rest} of %n question(s) found no answer</source>
        <translation>{text}；%n 个提问中 {rest} 个没人回答</translation>
    </message>
    <message>
        <source>{text}; {share} of the income from members</source>
        <translation>{text}；收入的 {share} 来自成员付费</translation>
    </message>
    <message>
        <source>{text}; {share} of the income from selling elsewhere</source>
        <translation>{text}；收入的 {share} 来自外部社群售卖</translation>
    </message>
    <message>
        <source>{text}; {share} of the income from sponsors</source>
        <translation>{text}；收入的 {share} 来自赞助与合作</translation>
    </message>
    <message>
        <source>{text}; {share} of the income from the budgets of events</source>
        <translation>{text}；收入的 {share} 来自活动</translation>
    </message>
    <message>
        <source>{then} came, now {now}</source>
        <translation>进群 {then} 人，现在 {now} 人</translation>
    </message>
    <message>
        <source>{then} left, now {now}</source>
        <translation>退群 {then} 人次，现在 {now} 人次</translation>
    </message>
    <message>
        <source>{times} times as often as in the month before</source>
        <translation>是前一个月的 {times} 倍</translation>
    </message>
    <message>
        <source>{time} lies in this group&apos;s quiet hours ({start} to {end}).</source>
        <translation>{time} 在本群的免打扰时段（{start}–{end}）里。</translation>
    </message>
    <message>
        <source>{title} ({heads})</source>
        <translation>{title}（{heads}）</translation>
    </message>
    <message>
        <source>{title} +{n}</source>
        <translation>{title} +{n}</translation>
    </message>
    <message>
        <source>{title}: {entries}, {people}</source>
        <translation>{title}：{entries}，{people}</translation>
    </message>
    <message>
        <source>{up} rose and {down} fell</source>
        <translation>升 {up} 人，降 {down} 人</translation>
    </message>
    <message>
        <source>{value}, wanted {wanted}</source>
        <translation>{value}（目标 {wanted}）</translation>
    </message>
    <message numerus="yes">
        <source>{waiting} of %n question(s) wait for an answer</source>
        <translation>
            <numerusform>%n 个提问中，{waiting} 个还没人回答</numerusform>
        </translation>
    </message>
    <message>
        <source>{weekday} {hours}</source>
        <translation>周{weekday} {hours}</translation>
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
        <source>{what} × {each}</source>
        <translation>{what} × {each}</translation>
    </message>
    <message>
        <source>{what}, {n} of them count × {each}</source>
        <translation>{what}，计 {n} × {each}</translation>
    </message>
    <message>
        <source>{when} after joining, {share} still write</source>
        <translation>入群 {when}后，{share} 的新人还在发言</translation>
    </message>
    <message>
        <source>{when} after joining, {share} still write, as before</source>
        <translation>入群 {when}后，{share} 的新人还在发言，与之前持平</translation>
    </message>
    <message>
        <source>{when} after joining, {share} still write, down from {before}</source>
        <translation>入群 {when}后还在发言的新人降到 {share}（之前 {before}）</translation>
    </message>
    <message>
        <source>{when} after joining, {share} still write, up from {before}</source>
        <translation>入群 {when}后还在发言的新人升到 {share}（之前 {before}）</translation>
    </message>
    <message>
        <source>{when} · {share}</source>
        <translation>{when} · {share}</translation>
    </message>
    <message>
        <source>{when}: {mean} on average, {n} in all</source>
        <translation>{when}：平均 {mean}，共 {n}</translation>
    </message>
    <message>
        <source>{when}; hardly anyone leaves in these two hours</source>
        <translation>{when}；平时这两小时几乎没人退群</translation>
    </message>
    <message>
        <source>{when}; usually {n} leave in these two hours</source>
        <translation>{when}；平时这两小时退群 {n} 人</translation>
    </message>
    <message>
        <source>{word}: {figures}</source>
        <translation>{word}：{figures}</translation>
    </message>
    <message>
        <source>× the usual</source>
        <translation>平时的倍数</translation>
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
        <source>“{file}” has no row of titles such as 标题, 分类, 引子, 收获 (or title, category, hook, gain). It begins with: {cells}</source>
        <translation>“{file}”里没有表头，如“标题、分类、引子、收获”。开头是：{cells}</translation>
    </message>
    <message>
        <source>“{file}” holds more than {most} events. Export a shorter span and import that.</source>
        <translation>“{file}”里的活动超过 {most} 个。请导出较短的时间段再导入。</translation>
    </message>
    <message>
        <source>“{file}” holds more than {n} topics. Split it; nothing was taken.</source>
        <translation>“{file}”里的话题超过 {n} 个。请拆成几个文件；未导入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” is damaged near line {line}: {reason}</source>
        <translation>“{file}”在第 {line} 行附近损坏：{reason}</translation>
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
        <source>“{file}” is larger than {n} MB; topics take far less. Nothing was taken.</source>
        <translation>“{file}”超过 {n} MB，话题文件不会这么大。未导入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” is no topic pack: it has no “{field}”.</source>
        <translation>“{file}”不是话题包：缺少“{field}”。</translation>
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
        <source>“{file}” was made by a newer Qunce (pack version {version}). Update Qunce to read it.</source>
        <translation>“{file}”由更新版本的群策生成（话题包版本 {version}）。请升级群策后再导入。</translation>
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
        <source>“{group}” has it within two weeks, too</source>
        <translation>“{group}”两周内也用它</translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of event.</source>
        <translation>“{kind}”不是活动类型。</translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of report. Choose one of: {known}.</source>
        <translation>没有“{kind}”这种报告，可选：{known}。</translation>
    </message>
    <message>
        <source>“{label}” can&apos;t be undone: the data has changed since.</source>
        <translation>无法撤销“{label}”：数据之后又有变化。</translation>
    </message>
    <message>
        <source>“{name}” grew from {before} to {now} in 30 days</source>
        <translation>“{name}”30 天里从 {before} 人增到 {now} 人</translation>
    </message>
    <message>
        <source>“{name}” is answered most: {replies}; usual: {usual}</source>
        <translation>「{name}」反响最热：平均 {replies}，平常 {usual} 条</translation>
    </message>
    <message>
        <source>“{name}” is the largest segment: {n} of {all} members</source>
        <translation>人数最多的人群是“{name}”：{all} 位成员里占 {n} 位</translation>
    </message>
    <message>
        <source>“{name}” is {who}</source>
        <translation>“{name}”是{who}</translation>
    </message>
    <message>
        <source>“{name}” shrank from {before} to {now} in 30 days</source>
        <translation>“{name}”30 天里从 {before} 人减到 {now} 人</translation>
    </message>
    <message>
        <source>“{name}” stays archived: {messages} messages and {happenings} joins or leaves refer to them.</source>
        <translation>“{name}”只能归档：有 {messages} 条消息、{happenings} 条进出记录指向 TA。</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” look like one channel.</source>
        <translation>“{one}”和“{other}”像是同一个渠道。</translation>
    </message>
    <message>
        <source>“{shelf}” twice running</source>
        <translation>连着两次都是“{shelf}”</translation>
    </message>
    <message>
        <source>“{status}” is not a state of an event.</source>
        <translation>“{status}”不是活动状态。</translation>
    </message>
    <message>
        <source>“{step}” is on day {day}, before the playbook begins on day {first}.</source>
        <translation>“{step}”排在第 {day} 天，而这份 SOP 从第 {first} 天才开始。</translation>
    </message>
    <message>
        <source>“{style}” for “{template}” from now on</source>
        <translation>以后“{template}”都用“{style}”</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>“{text}” is neither a date nor a festival. Write 12-25, 2026-11-22, or L08-15.</source>
        <translation>“{text}”不是日期，也不是认得的节日。可以写 12-25、2026-11-22 或农历 L08-15。</translation>
    </message>
    <message>
        <source>“{text}” is no birthday. Write it as 05-20 or 1990-05-20, or L08-15 by the lunar calendar.</source>
        <translation>“{text}”不是生日。请写成 05-20 或 1990-05-20；农历生日写成 L08-15。</translation>
    </message>
    <message>
        <source>“{text}” is no time of a step. Write “3 days before 20:00”, “-3 20:00” or a day such as {day}.</source>
        <translation>看不懂“{text}”这个时间。可以写“提前3天 20:00”、“-3 20:00”，或日期如 {day}。</translation>
    </message>
    <message>
        <source>“{text}” is no time of day. Write it as 20:00.</source>
        <translation>“{text}”不是钟点，请写成 20:00 这样。</translation>
    </message>
    <message>
        <source>“{text}” is not a day or a time.</source>
        <translation>“{text}”不是日期，也不是时间。</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it as 2026-11-30.</source>
        <translation>“{text}”不是日期，请写成 2026-11-30 这样。</translation>
    </message>
    <message>
        <source>“{text}” is not a day: write it like 2026-11-22.</source>
        <translation>「{text}」不是日期，请写成 2026-11-22 这样。</translation>
    </message>
    <message>
        <source>“{text}” is not a day: write one such as 2026-11-24 or 11-24.</source>
        <translation>“{text}”不是日期，请写成 2026-11-24 或 11-24 这样。</translation>
    </message>
    <message>
        <source>“{text}” is not a number of people: write a whole number from 1 to {most}.</source>
        <translation>“{text}”不是人数：请写 1 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>“{text}” is not a time of day. Write it like 20:00.</source>
        <translation>“{text}”不是时间，请写成 20:00 这样。</translation>
    </message>
    <message>
        <source>“{text}” is not an amount: write a number such as 1200 or 12.50.</source>
        <translation>“{text}”不是金额或数量：请写数字，例如 1200 或 12.50。</translation>
    </message>
    <message>
        <source>“{title}” can&apos;t be scheduled: archived, or without what members gain.</source>
        <translation>“{title}”没能放进日历：它已归档，或还没写成员收获。</translation>
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
        <source>“{title}” set most going: {figures}</source>
        <translation>「{title}」最热闹：{figures}</translation>
    </message>
    <message>
        <source>“{title}” takes this hour from {time}</source>
        <translation>{time} 已有“{title}”</translation>
    </message>
    <message>
        <source>“{value}” is neither the general nor the professional library.</source>
        <translation>“{value}”既不是万能话题库，也不是专业话题库。</translation>
    </message>
    <message>
        <source>“{value}” is no festival or solar term known here.</source>
        <translation>“{value}”不是这里认识的节日或节气。</translation>
    </message>
    <message>
        <source>“{value}” is no season known here.</source>
        <translation>“{value}”不是这里认识的时节。</translation>
    </message>
    <message>
        <source>“{value}” is not one of: {known}.</source>
        <translation>“{value}”不在可选范围内：{known}。</translation>
    </message>
    <message>
        <source>“{zone}” is not a time zone. Choose one from the list.</source>
        <translation>“{zone}”不是时区名，请从列表中选择。</translation>
    </message>
    <message numerus="yes">
        <source>… %n more character(s), Enter shows them</source>
        <translation>
            <numerusform>…… 还有 %n 字，按回车展开</numerusform>
        </translation>
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
