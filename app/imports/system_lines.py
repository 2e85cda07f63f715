"""The grammar of lines written by the platform: who came, went, was renamed or took a message back."""

import re
from collections.abc import Container
from dataclasses import dataclass

from app.imports.records import System

Ref = tuple[str, str]  # id or '', name or ''
NOBODY: Ref = ("", "")
Names = Container[str]
NO_NAMES: Names = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a platform's line says. The operator ("你", "you") has neither id nor name in it."""

    kind: str
    who: tuple[Ref, ...] = ()
    actor: Ref = NOBODY
    channel: str = ""


@dataclass(frozen=True, slots=True)
class _Rule:
    """One sentence of a platform: groups `who` (one or several), `one` (exactly one) and `actor`."""

    pattern: re.Pattern[str]
    kind: str
    channel: str
    me: bool  # the operator is the one concerned


def _rule(pattern: str, kind: str, channel: str = "", *, me: bool = False) -> _Rule:
    """`Q…Q` stands for a name in quotes of either form."""
    quoted = pattern.replace("QWHO", r"[\"“](?P<who>.+)[\"”]").replace(
        "QONE", r"[\"“](?P<one>.+)[\"”]"
    )
    quoted = quoted.replace("QACTOR", r"[\"“](?P<actor>.+)[\"”]")
    return _Rule(re.compile(quoted, re.DOTALL), kind, channel, me)


_TEMPLATE = re.compile(r"[\"“]?\$username\$[\"”]?(?:邀请|invited )[\"“]?\$names\$")

_WECHAT = (
    _rule(r"你邀请QWHO加入了群聊.*", "join", "invite"),
    _rule(r"QACTOR邀请你和QWHO加入了群聊.*", "join", "invite", me=True),
    _rule(r"QACTOR邀请你加入了群聊(?:，群聊参与人还有：.*)?", "join", "invite", me=True),
    _rule(r"QACTOR邀请QWHO加入了群聊.*", "join", "invite"),
    _rule(r"QONE通过扫描你分享的二维码加入群聊.*", "join", "qr"),
    _rule(r"你通过扫描QACTOR分享的二维码加入群聊.*", "join", "qr", me=True),
    _rule(r"QONE通过扫描QACTOR分享的二维码加入群聊.*", "join", "qr"),
    _rule(r"QONE加入了群聊", "join", "join"),
    _rule(r"你将QWHO移出了?群聊.*", "kick"),
    _rule(r"你被QACTOR移出了?群聊.*", "kick", me=True),
    _rule(r"QACTOR将QWHO移出了?群聊.*", "kick"),
    _rule(r"QONE(?:退出了?群聊)", "leave"),
    _rule(r"你修改群名为[“\"].*", "rename"),
    _rule(r"QACTOR修改群名为[“\"].*", "rename"),
    _rule(r"QACTOR ?撤回了成员QONE的一条消息.*", "recall"),
    _rule(r"你撤回了成员QONE的一条消息.*", "recall"),
    _rule(r"你 ?撤回了一条消息.*", "recall", me=True),
    _rule(r"QONE ?撤回了一条消息.*", "recall"),
    _rule(r".+拍了拍.+", "notice"),
    _rule(r"You invited QWHO to the group chat.*", "join", "invite"),
    _rule(r"You invited (?P<who>.+) to the group chat.*", "join", "invite"),
    _rule(
        r"QACTOR invited you(?: and (?P<who>.+))? to (?:a|the) group chat(?: with .+)?",
        "join", "invite", me=True,
    ),
    _rule(
        r"(?P<actor>.+?) invited you(?: and (?P<who>.+))? to (?:a|the) group chat(?: with .+)?",
        "join", "invite", me=True,
    ),
    _rule(r"QACTOR invited QWHO to the group chat.*", "join", "invite"),
    _rule(r"(?P<actor>.+?) invited (?P<who>.+) to the group chat.*", "join", "invite"),
    _rule(r"QONE joined the group chat via (?:the|your) QR Code(?: shared by QACTOR| you shared)?\.?", "join", "qr"),
    _rule(
        r"(?P<one>.+) joined (?:the )?group chat via (?:the|your) QR Code"
        r"(?: shared by (?P<actor>.+?)| you shared)?\.?",
        "join", "qr",
    ),
    _rule(r"You removed QWHO from the group chat.*", "kick"),
    _rule(r"You were removed from the group chat by QACTOR\.?", "kick", me=True),
    _rule(r"QACTOR removed QWHO from the group chat.*", "kick"),
    _rule(r"You changed the group name to .*", "rename"),
    _rule(r"QACTOR changed the group name to .*", "rename"),
    _rule(r"You recalled a message\b.*", "recall", me=True),
    _rule(r"QONE (?:has )?recalled a message\b.*", "recall"),
)  # fmt: skip

_QQ = (
    _rule(r"你邀请(?P<who>.+)加入了(?:本群|群聊)(?:，.*)?。?", "join", "invite"),
    _rule(r"(?P<actor>.+?)邀请你加入了(?:本群|群聊)(?:，.*)?。?", "join", "invite", me=True),
    _rule(r"(?P<actor>.+?)邀请(?P<who>.+)加入了(?:本群|群聊)(?:，.*)?。?", "join", "invite"),
    _rule(r"你通过(?P<actor>.+)分享的二维码加入了?(?:本群|群聊)。?", "join", "qr", me=True),
    _rule(r"(?P<one>.+?)通过(?P<actor>.+)分享的二维码加入了?(?:本群|群聊)。?", "join", "qr"),
    _rule(r"(?P<one>.+?)通过扫描(?P<actor>.+)的二维码加入了?(?:本群|群聊)。?", "join", "qr"),
    _rule(r"你加入了?(?:本群|群聊)。?", "join", "join", me=True),
    _rule(r"(?P<one>.+)加入了?(?:本群|群聊)。?", "join", "join"),
    _rule(r"你被(?P<actor>.+?)移出了?(?:本群|群聊)。?", "kick", me=True),
    _rule(r"(?P<one>.+?)被(?P<actor>.+)移出了?(?:本群|群聊)。?", "kick"),
    _rule(r"(?P<actor>.+?)将(?P<who>.+)移出了?(?:本群|群聊)。?", "kick"),
    _rule(r"(?P<one>.+?)(?:已)?退出了?(?:本群|群聊|该群)。?", "leave"),
    _rule(r"你撤回了一条消息.*", "recall", me=True),
    _rule(r"你撤回了 ?(?P<one>.+?) ?的(?:一条)?消息.*", "recall"),
    _rule(r"(?P<one>.+?) ?撤回了一条消息.*", "recall"),
    _rule(r"(?P<actor>.+?) ?撤回了 ?(?P<one>.+?) ?的(?:一条)?消息.*", "recall"),
    _rule(r"你(?:将|把)?(?:修改)?群名(?:称)?(?:修改|更改)?(?:为|成).*", "rename"),
    _rule(r"(?P<actor>.+?)(?:将|把)?(?:修改)?(?:本)?群(?:聊)?名(?:称)?(?:修改|更改)?(?:为|成).*", "rename"),
)  # fmt: skip

_WHATSAPP = (
    _rule(r"You changed the (?:subject|group name)\b.*", "rename"),
    _rule(r"(?P<actor>.{1,100}?) changed the (?:subject|group name)\b.*", "rename"),
    _rule(r"[你您](?:将|把|更改了).{0,20}?(?:群组名称|群组主题|群组的名称|主题).*", "rename"),
    _rule(r"(?P<actor>.{1,100}?)(?:将|把|更改了).{0,20}?(?:群组名称|群组主题|群组的名称|主题).*", "rename"),
    _rule(r"[你您]?.{0,100}?(?:已)?[將把变變]更?.{0,20}?(?:群組名稱|群組主旨|主旨).*", "rename"),
    _rule(r".+ created (?:this )?group\b.*|.+ changed this group's .*", "notice"),
    _rule(r"You(?:'re| are) now an admin.*|.+ (?:is|are) now an admin.*", "notice"),
    _rule(r"Messages (?:and calls|to this (?:chat|group)).*", "notice"),
    _rule(r"(?:Your security code with .+ changed|.+'s security code changed).*", "notice"),
    _rule(r"You were added", "join", "invite", me=True),
    _rule(r"(?P<one>.+) was added", "join", "invite"),
    _rule(r"You added (?P<who>.+)", "join", "invite"),
    _rule(r"(?P<actor>.+?) added you(?: to (?:a|the) .+)?", "join", "invite", me=True),
    _rule(r"(?P<actor>.+?) added (?P<who>.+)", "join", "invite"),
    _rule(r"You joined (?:using|via) (?:this group's|a group|an|the|your).*", "join", "link", me=True),
    _rule(r"(?P<one>.+) joined (?:using|via) (?:this group's|a group|an|the|your).*", "join", "link"),
    _rule(r"(?P<one>.+) joined (?:the group )?from (?:the|a) community\.?", "join", "join"),
    _rule(r"(?P<one>.+)'s request to join was approved.*", "join", "request"),
    _rule(r"(?P<one>.+) (?:requested to join|asked to join).*", "notice"),
    _rule(r"(?P<one>.+) joined(?: the group)?\.?", "join", "join"),
    _rule(r"You left(?: the group)?\.?", "leave", me=True),
    _rule(r"(?P<one>.+) left(?: the group)?\.?", "leave"),
    _rule(r"You removed (?P<who>.+)", "kick"),
    _rule(r"You were removed", "kick", me=True),
    _rule(r"(?P<one>.+) was removed", "kick"),
    _rule(r"(?P<actor>.+?) removed you", "kick", me=True),
    _rule(r"(?P<actor>.+?) removed (?P<who>.+)", "kick"),
    _rule(r"You deleted this message(?: as admin)?\.?", "recall", me=True),
    _rule(r"This message was deleted(?: by admin (?P<actor>.+?))?\.?", "recall"),
    _rule(r"消息和通话已进行端到端加密.*|消息已进行端到端加密.*|.+创建了此?群组.*|.+更改了本群组.*", "notice"),
    _rule(r"你使用此群组的邀请链接加入.*|你通过.*链接加入.*", "join", "link", me=True),
    _rule(r"(?P<one>.+?)(?:使用|通过)(?:此|本)?群组的?邀请链接加入.*", "join", "link"),
    _rule(r"你添加了(?P<who>.+)", "join", "invite"),
    _rule(r"(?P<actor>.+?)添加了[你您]", "join", "invite", me=True),
    _rule(r"(?P<actor>.+?)添加了(?P<who>.+)", "join", "invite"),
    _rule(r"[你您]加入了?(?:此|本)?群组", "join", "join", me=True),
    _rule(r"(?P<one>.+?)(?:已)?加入了?(?:此|本)?群组", "join", "join"),
    _rule(r"[你您]退出了?(?:此|本)?群组", "leave", me=True),
    _rule(r"(?P<one>.+?)(?:已)?退出了?(?:此|本)?群组", "leave"),
    _rule(r"[你您]移除了(?P<who>.+)", "kick"),
    _rule(r"[你您]已?被(?P<actor>.+)?移除", "kick", me=True),
    _rule(r"(?P<actor>.+?)移除了[你您]", "kick", me=True),
    _rule(r"(?P<actor>.+?)移除了(?P<who>.+)", "kick"),
    _rule(r"[你您]已?删除了?(?:此|这)条?消息。?", "recall", me=True),
    _rule(r"(?:这条|此)消息已(?:被)?删除。?", "recall"),
    _rule(r"訊息[與和]通話已受端對端加密.*|.+已?建立了?此?群組.*|.+已變更本群組.*", "notice"),
    _rule(r"(?P<one>.+?)(?:使用|透過)(?:此|本)?群組的?邀請連結加入.*", "join", "link"),
    _rule(r"[你您]已?新增了?(?P<who>.+)", "join", "invite"),
    _rule(r"(?P<actor>.+?)已?新增了?[你您]", "join", "invite", me=True),
    _rule(r"(?P<actor>.+?)已新增了?(?P<who>.+)|(?P<actor2>.+?)新增了(?P<who2>.+)", "join", "invite"),
    _rule(r"(?P<one>.+?)已?加入了?群組", "join", "join"),
    _rule(r"(?P<one>.+?)已?(?:離開|退出)了?群組", "leave"),
    _rule(r"[你您]已?移除了?(?P<who>.+)", "kick"),
    _rule(r"(?P<actor>.+?)已移除了?(?P<who>.+)|(?P<actor2>.+?)移除了(?P<who2>.+)", "kick"),
    _rule(r"[你您]已?刪除了?(?:此|這)[則条條]?訊息。?", "recall", me=True),
    _rule(r"(?:此|這則)訊息已(?:被)?刪除。?", "recall"),
)  # fmt: skip

_LINE = (
    _rule(r"You added (?P<who>.+) to the group\.?", "join", "invite"),
    _rule(r"(?P<actor>.+?) added you to the group\.?", "join", "invite", me=True),
    _rule(r"(?P<actor>.+?) added (?P<who>.+) to the group\.?", "join", "invite"),
    _rule(r"You joined the group\.?", "join", "join", me=True),
    _rule(r"(?P<one>.+) joined the group\.?", "join", "join"),
    _rule(r"You left the group\.?", "leave", me=True),
    _rule(r"(?P<one>.+) left the group\.?", "leave"),
    _rule(r"You removed (?P<who>.+) from the group\.?", "kick"),
    _rule(r"(?P<actor>.+?) removed (?P<who>.+) from the group\.?", "kick"),
    _rule(r"You unsent a message\.?", "recall", me=True),
    _rule(r"(?P<one>.+) unsent a message\.?", "recall"),
    _rule(r"(?P<actor>.+?) (?:has )?changed the (?:group(?:'s)? name|name of the group)\b.*", "rename"),
    _rule(r"[您你]已新增(?P<who>.+?)至群組。?", "join", "invite"),
    _rule(r"(?P<actor>.+?)已新增(?P<who>.+?)至群組。?", "join", "invite"),
    _rule(r"[您你]已將群組名稱(?:更改|變更|改)為.*", "rename"),
    _rule(r"(?P<actor>.+?)已?將群組名稱(?:更改|變更|改)為.*", "rename"),
    _rule(r"[您你]已將(?P<who>.+?)退出群組。?", "kick"),
    _rule(r"(?P<actor>.+?)已將(?P<who>.+?)退出群組。?", "kick"),
    _rule(r"[您你]已加入群組。?", "join", "join", me=True),
    _rule(r"(?P<one>.+?)已加入群組。?", "join", "join"),
    _rule(r"[您你]已(?:離開|退出)群組。?", "leave", me=True),
    _rule(r"(?P<one>.+?)已(?:離開|退出)群組。?", "leave"),
    _rule(r"[您你]已收回訊息。?", "recall", me=True),
    _rule(r"(?P<one>.+?)已收回訊息。?", "recall"),
    _rule(r"[您你]已?将(?P<who>.+?)添加至群。?", "join", "invite"),
    _rule(r"(?P<actor>.+?)已?将(?P<who>.+?)添加至群。?", "join", "invite"),
    _rule(r"[您你]已加入该群。?", "join", "join", me=True),
    _rule(r"(?P<one>.+?)已加入该群。?", "join", "join"),
    _rule(r"[您你]已退群。?", "leave", me=True),
    _rule(r"(?P<one>.+?)已退群。?", "leave"),
    _rule(r"[您你]已?将群(?:组)?名称?(?:更改|改)[为成].*", "rename"),
    _rule(r"(?P<actor>.+?)已?将群(?:组)?名称?(?:更改|改)[为成].*", "rename"),
    _rule(r"[您你]已?将(?P<who>.+?)(?:移出|移除)了?群(?:组|聊)?。?", "kick"),
    _rule(r"(?P<actor>.+?)已?将(?P<who>.+?)(?:移出|移除)了?群(?:组|聊)?。?", "kick"),
    _rule(r"[您你]已?撤回了一条消息。?", "recall", me=True),
    _rule(r"(?P<one>.+?)已?撤回了一条消息。?", "recall"),
    _rule(r"(?P<actor>.+?)が(?P<who>.+)をグループに追加しました。?", "join", "invite"),
    _rule(r"(?P<who>.+)をグループに追加しました。?", "join", "invite"),
    _rule(r"(?P<one>.+?)がグループに参加しました。?", "join", "join"),
    _rule(r"グループに参加しました。?", "join", "join", me=True),
    _rule(r"(?P<one>.+?)がグループを(?:退会|退出)しました。?", "leave"),
    _rule(r"グループを(?:退会|退出)しました。?", "leave", me=True),
    _rule(r"(?P<actor>.+?)が(?P<who>.+)をグループから(?:削除|退会させ|強制退会させ)(?:し)?ました。?", "kick"),
    _rule(r"(?P<who>.+)をグループから(?:削除|退会させ|強制退会させ)(?:し)?ました。?", "kick"),
    _rule(r"(?P<actor>.+?)がグループ名を.*に変更しました。?", "rename"),
    _rule(r"グループ名を.*に変更しました。?", "rename"),
    _rule(r"(?P<one>.+?)がメッセージの送信を取り消しました。?", "recall"),
    _rule(r"(?P<one>.+?)が送信を取り消しました。?", "recall"),
    _rule(r"(?:メッセージの)?送信を取り消しました。?", "recall", me=True),
)  # fmt: skip

_TELEGRAM = (  # of the HTML pages, which are in English whatever language the program speaks
    _rule(r"(?P<actor>.+?) created group «.+?» with members (?P<who>.+)", "join", "invite"),
    _rule(r"(?P<actor>.+?) invited (?P<who>.+) to the (?:voice|video) chat", "notice"),
    _rule(r"(?P<actor>.+?) invited (?P<who>.+)", "join", "invite"),
    _rule(r"(?P<one>.+?) joined group by link from Group", "join", "link"),
    _rule(r"(?P<one>.+?) joined group by link from (?P<actor>.+)", "join", "link"),
    _rule(r"(?P<one>.+?) joined group by request", "join", "request"),
    _rule(r"(?P<actor>.+?) removed (?:group|channel) photo", "notice"),
    _rule(r"(?P<actor>.+?) removed (?P<who>.+)", "kick"),
    _rule(r"(?P<actor>.+?) changed group title to «.*»", "rename"),
)

GRAMMARS = {
    "wechat": _WECHAT,
    "qq": _QQ,
    "whatsapp": _WHATSAPP,
    "line": _LINE,
    "telegram": _TELEGRAM,
}

_MARKUP = re.compile(r"  \$revoke\$|</?_wc_custom_link_[^>]*>|</?a\b[^>]*>|<!\[CDATA\[|\]\]>")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPLIT = {"whatsapp": "、|, | and ", "telegram": ", | and ", "line": "、|, | and "}
_QUOTED_LIST = re.compile('["”](?:、|, ?|,)["“]')
_QUOTES = '"“”'
_UNSAVED = re.compile("^~[ \u202f\u00a0]*")  # WhatsApp marks who is not in the address book
_NUMBER = re.compile(r"\d{5,12}")
_NO_NAME = frozenset({"你", "您", "you", "You", "管理员", "群管理员"})  # words, not nicknames
_LONGEST = 2_000  # characters; a sentence that names 200 people has fewer


def meaning(text: str, platform: str, known: Names = NO_NAMES) -> Meaning | None:
    """Return what a platform's line says, or None where the grammar has no such sentence.

    `known` are the names on the roster: a name may hold the very sign that parts two names.
    """
    if len(text) > _LONGEST:
        return None
    clean = _INVISIBLE.sub("", _MARKUP.sub("", text)).strip()
    if _TEMPLATE.match(clean):
        return Meaning("join", (NOBODY,), NOBODY, "invite")
    for rule in GRAMMARS.get(platform, _WECHAT):
        found = rule.pattern.fullmatch(clean)
        if found:
            return _read(rule, found, platform, known)
    return None


def _read(rule: _Rule, found: re.Match[str], platform: str, known: Names) -> Meaning:
    groups = {key.rstrip("2"): value for key, value in found.groupdict().items() if value}
    if rule.kind == "notice":
        return Meaning("notice")
    who = [NOBODY] if rule.me else []
    if "one" in groups:
        who.append(ref(groups["one"], platform))
    names = split_names(groups.get("who", ""), platform, known)
    who.extend(ref(name, platform) for name in names)
    actor = ref(groups.get("actor", ""), platform)
    if rule.kind == "recall":
        who = who or [NOBODY]
        if "actor" not in groups and not rule.pattern.pattern.startswith("你"):
            actor = who[0]
    return Meaning(rule.kind, tuple(who), actor, rule.channel)


def split_names(text: str, platform: str, known: Names = NO_NAMES) -> list[str]:
    """Return the names in a list of them; the longest run that the roster knows is one name."""
    if _QUOTED_LIST.search(text):
        return _QUOTED_LIST.split(text)
    parts = re.split(f"({_SPLIT.get(platform, '、')})", text)  # names and signs in turn
    names: list[str] = []
    at = 0
    while at < len(parts):
        runs = range(min(len(parts), at + 9), at, -2)
        ends = (end for end in runs if "".join(parts[at:end]).strip() in known)
        end = next(ends, at + 1)
        names.append("".join(parts[at:end]))
        at = end + 1
    return [name for name in names if name.strip()]


def ref(name: str, platform: str) -> Ref:
    """Return a person by what a line calls them: QQ writes a number where it knows no name."""
    bare = _UNSAVED.sub("", name.strip()) if platform == "whatsapp" else name.strip()
    if len(bare) > 1 and bare[0] in _QUOTES and bare[-1] in _QUOTES:
        bare = bare[1:-1].strip()
    if platform == "qq" and _NUMBER.fullmatch(bare):
        return bare, ""
    return NOBODY if bare in _NO_NAME else ("", bare)


def system(line: int, at: int, text: str, platform: str, known: Names = NO_NAMES) -> System:
    """Return the record of a platform's line; one that the grammar does not know is a notice."""
    found = meaning(text, platform, known) or Meaning("notice")
    return System(line, at, found.kind, text, found.who, found.actor, found.channel)
