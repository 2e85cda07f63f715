"""Names that many people have: on their own they tell nothing about who is who."""

import re

from app.text import folded

SHORTEST = 3  # letters or characters of a name that can be unusual
_LETTERS = re.compile(r"[^\W\d_]")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_FULL_NAME = 3  # characters


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What clients write for people without a name, and what people of a group are called by their task.
NOBODY = _words(
    "微信用户 qq用户 用户已注销 已注销 已注销用户 账号已注销 匿名用户 匿名 未知用户 未知 无昵称 "
    "新用户 游客 群主 管理员 群管理员 群管家 小助手 群助手 助手 机器人 小秘书 客服 在线客服 "
    "官方客服 班主任 助教 老师 文件传输助手 deletedaccount unknown unknownuser deleteduser user "
    "member admin administrator bot whatsappuser telegramuser group guest anonymous noname null "
    "none undefined test"
)
# Nicknames that people of all places have chosen.
FAVOURITES = _words(
    "一路顺风 一帆风顺 上善若水 天道酬勤 宁静致远 岁月静好 平安是福 平安喜乐 平平安安 往事随风 "
    "心如止水 随遇而安 顺其自然 风雨同舟 海阔天空 厚德载物 自强不息 淡泊明志 知足常乐 难得糊涂 "
    "简单生活 简简单单 快乐人生 开心每一天 开开心心 阳光灿烂 雨过天晴 追梦人 追风少年 向日葵 "
    "向阳花 蒲公英 满天星 薰衣草 紫罗兰 小太阳 小幸运 小确幸 小可爱 小仙女 小宝贝 小公主 小橘子 "
    "小时候 大橘子 过客匆匆 人生如梦 人在旅途 大自然 蓝天白云 云淡风轻 清风明月 春暖花开 花开富贵 "
    "心想事成 万事如意 幸福人生 幸福一家 快乐天使 大海 天空 阿弥陀佛 宝妈 家和万事兴 努力奋斗 "
    "不忘初心 从头再来 永不言弃 相信自己 做自己"
)
GIVEN = _words(
    "alex alan allen alice amanda amy andrew andy angel angela anna anne annie anny apple ben "
    "betty bill bob bruce candy carol cathy charles charlie chen chloe chris christine cindy "
    "claire coco crystal daisy dan daniel dave david dennis diana doris dylan eason echo ella "
    "elena emily emma eric eva eve evan fiona frank gary george gina grace hannah harry helen "
    "henry iris ivan ivy jack jackie jackson jacky jake james jane janet jason jay jean jeff "
    "jennifer jenny jeremy jerry jessica jessie jim jimmy joe joey john johnny jones joseph joy "
    "joyce judy julia julie june justin karen kate kathy kelly ken kevin kitty kobe lee leo leon "
    "lily linda lisa liu louis lucas lucky lucy luna maggie mandy maria mark martin mary max may "
    "mia michael michelle mike miya molly monica nancy nick nicole nina olivia oscar owen pan "
    "paul penny peter phoebe rachel ray rebecca richard rita robert robin rose roy ruby ryan "
    "sally sam sandy sara sarah sean selina sharon shirley simon sky sofia sophia sophie spring "
    "stella steve steven sue summer sunny sunshine susan sylvia ted teresa tiffany tim tina toby "
    "tom tommy tony tracy vera vicky victor vincent vivi vivian wang wendy will william willow "
    "winnie xiao yang yolanda yoyo yuki zhang zoe"
)
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
    "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝"
    "龚邵万钱严覃武戴莫孔向汤"
)
GIVEN_CHARACTERS = frozenset(
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华慧建文玲辉红梅兰凤洁云莲真环雪荣爱妹香月"
    "莺媛瑞凡佳嘉琼勤珍贞莉国庆志宇浩然轩子涵梓欣怡雨思琪婷俊峰波斌健飞鹏晓小春燕丹萍海玉淑惠"
    "珠美清利民永成康家兴东新林学生光宁龙博晨阳旭昊天泽睿诗语若佩雯倩颖璐琳瑶君梦雅晴"
)


def letters(name: str) -> str:
    """Return what of a name counts when names are compared: its letters, folded."""
    return name if _HAN.fullmatch(name) else "".join(_LETTERS.findall(folded(name)))


def usual(key: str) -> bool:
    """Tell whether many people are called so; `key` is what `letters` returns."""
    if len(key) < SHORTEST or key in NOBODY or key in FAVOURITES or key in GIVEN:
        return True
    return len(key) == _FULL_NAME and key[0] in SURNAMES and set(key[1:]) <= GIVEN_CHARACTERS
