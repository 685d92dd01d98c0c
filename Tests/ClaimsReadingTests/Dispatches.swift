/// Short dispatches in several styles, with their claims marked by hand.
enum Dispatches {
  static let all = [
    wire, toll, monitor, ministry, factCheck, clashes, arrests, displacement, deal, corridor, drone,
    front,
  ]

  static let wire = """
    At least 17 people killed in market bombing

    ⟦A car bomb killed at least 17 people in the northern town of Azaz on Saturday⟧(killed, at least 17 people), \
    ⟦and wounded dozens⟧(injured, dozens), a hospital official said. No group claimed it.
    """

  static let toll = """
    ⟦The death toll rose to 45⟧(killed, 45), the governor said on Monday. \
    ⟦Twelve civilians died⟧(killed, Twelve civilians) overnight, and ⟦another 30 were injured⟧(injured, 30).
    """

  static let monitor = """
    Activists monitored that ⟦government forces captured six villages in the eastern countryside of \
    Daraa⟧(settlements-captured, six villages), and that ⟦rebel fighters withdrew from the town of \
    Busra⟧(withdrew-from, town of Busra).
    """

  static let ministry = """
    The Defence Ministry said on 4 May 2022 that ⟦its forces took control of the village of \
    Orikhiv⟧(control-taken-by, its forces) and ⟦destroyed two bridges⟧(struck-by, its forces). \
    Ukraine denied that ⟦its troops had retreated from the city of Lyman⟧(withdrew-from, city of Lyman).
    """

  static let factCheck = """
    Claims that ⟦the army withdrew from Benghazi⟧(withdrew-from, Benghazi) are false. \
    ⟦The base was hit by a drone⟧(struck-by, drone), two residents told us.
    """

  static let clashes = """
    ⟦Clashes erupted between the army and M23 rebels⟧(fought-against, M23 rebels) near Goma. \
    ⟦The rebels entered the town of Sake⟧(reached, town of Sake) after ⟦soldiers fled to \
    Minova⟧(reached, Minova).
    """

  static let arrests = """
    ⟦Police arrested 23 demonstrators in Khartoum⟧(detained, 23 demonstrators), lawyers said. \
    ⟦Four people are missing⟧(missing, Four people).
    """

  static let displacement = """
    ⟦The fighting has displaced more than 11,000 people⟧(displaced, more than 11,000 people), \
    according to the United Nations. ⟦Some 2,000 families fled the city⟧(displaced, Some 2,000 families).
    """

  static let deal = """
    ⟦The two sides reached a ceasefire⟧(deal-reached, yes), a mediator said. ⟦About 300 fighters \
    surrendered⟧(surrendered, About 300 fighters) under the agreement.
    """

  static let corridor = """
    ⟦The army opened a corridor for civilians⟧(passage-granted-by, army), state media reported. \
    ⟦The opposition expelled ISIS from Manbij⟧(expelled-from, Manbij) in 2016.
    """

  static let drone = """
    ⟦Unidentified drones struck an oil depot in Belgorod⟧(struck-by, drones), the governor wrote. \
    ⟦Kyiv’s forces shelled the village of Shebekino⟧(struck-by, Kyiv’s forces), he added.
    """

  static let front = """
    ⟦Wagner fighters advanced in Bakhmut⟧(advanced-in, Bakhmut), and ⟦Ukrainian forces retook \
    Klishchiivka⟧(control-taken-by, Ukrainian forces). ⟦The town is under the control of the \
    army⟧(controlled-by, army).
    """
}
