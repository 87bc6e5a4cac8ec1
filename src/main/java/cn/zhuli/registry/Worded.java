package cn.zhuli.registry;

import java.util.List;

/** A choice that officers write in words; the first word is the one that templates offer. */
interface Worded {

  List<String> words();
}
