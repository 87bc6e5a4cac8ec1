package cn.zhuli.registry;

/** Something in the register: found by a natural key, its content replaced as a whole. */
interface Entry<C> {

  C content();

  void amend(C content);
}
