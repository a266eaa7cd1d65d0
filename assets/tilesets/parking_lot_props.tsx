<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="parking_lot_props" tilewidth="320" tileheight="320" tilecount="54" columns="0" objectalignment="topleft">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_silver"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_sedan_silver.png"/>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_red"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_sedan_red.png"/>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_white"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_sedan_white.png"/>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_black"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_sedan_black.png"/>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_navy"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_sedan_navy.png"/>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_green"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_sedan_green.png"/>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_sand"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_sedan_sand.png"/>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_blue_pale"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_sedan_blue_pale.png"/>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_hatch_red"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="256" height="128" source="props/car_hatch_red.png"/>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_hatch_white"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="256" height="128" source="props/car_hatch_white.png"/>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_hatch_blue_pale"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="256" height="128" source="props/car_hatch_blue_pale.png"/>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_hatch_sand"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="256" height="128" source="props/car_hatch_sand.png"/>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_hatch_navy"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="256" height="128" source="props/car_hatch_navy.png"/>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_suv_green"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_suv_green.png"/>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_suv_black"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_suv_black.png"/>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_suv_silver"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_suv_silver.png"/>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="car_covered"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="288" height="128" source="props/car_covered.png"/>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_silver_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_sedan_silver_v.png"/>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_red_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_sedan_red_v.png"/>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_white_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_sedan_white_v.png"/>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_black_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_sedan_black_v.png"/>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_navy_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_sedan_navy_v.png"/>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_green_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_sedan_green_v.png"/>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_sand_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_sedan_sand_v.png"/>
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_sedan_blue_pale_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_sedan_blue_pale_v.png"/>
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_hatch_red_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="256" source="props/car_hatch_red_v.png"/>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_hatch_white_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="256" source="props/car_hatch_white_v.png"/>
 </tile>
 <tile id="27" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_hatch_blue_pale_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="256" source="props/car_hatch_blue_pale_v.png"/>
 </tile>
 <tile id="28" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_hatch_sand_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="256" source="props/car_hatch_sand_v.png"/>
 </tile>
 <tile id="29" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_hatch_navy_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="256" source="props/car_hatch_navy_v.png"/>
 </tile>
 <tile id="30" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_suv_green_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_suv_green_v.png"/>
 </tile>
 <tile id="31" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_suv_black_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_suv_black_v.png"/>
 </tile>
 <tile id="32" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="car_suv_silver_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_suv_silver_v.png"/>
 </tile>
 <tile id="33" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="car_covered_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="288" source="props/car_covered_v.png"/>
 </tile>
 <tile id="34" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="van_white"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="320" height="128" source="props/van_white.png"/>
 </tile>
 <tile id="35" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="van_white_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="320" source="props/van_white_v.png"/>
 </tile>
 <tile id="36" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="concrete"/>
   <property name="prop" value="pillar"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/pillar.png"/>
 </tile>
 <tile id="37" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="concrete"/>
   <property name="prop" value="pillar_numbered"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/pillar_numbered.png"/>
 </tile>
 <tile id="38" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="concrete"/>
   <property name="prop" value="pillar_round"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/pillar_round.png"/>
 </tile>
 <tile id="39" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="barrier"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="224" height="32" source="props/barrier.png"/>
 </tile>
 <tile id="40" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="barrier_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="224" source="props/barrier_v.png"/>
 </tile>
 <tile id="41" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="2.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="ticket_booth"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="128" source="props/ticket_booth.png"/>
 </tile>
 <tile id="42" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="bollard"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="32" source="props/bollard.png"/>
 </tile>
 <tile id="43" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.15"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="wheel_stop"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="96" height="32" source="props/wheel_stop.png"/>
 </tile>
 <tile id="44" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.15"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="wheel_stop_v"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="96" source="props/wheel_stop_v.png"/>
 </tile>
 <tile id="45" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.7"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="cone"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/cone.png"/>
 </tile>
 <tile id="46" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="tyre_stack"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/tyre_stack.png"/>
 </tile>
 <tile id="47" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="air_handler"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="128" source="props/air_handler.png"/>
 </tile>
 <tile id="48" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="1.7"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="pay_machine"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="32" source="props/pay_machine.png"/>
 </tile>
 <tile id="49" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="shop_trolley"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="32" source="props/shop_trolley.png"/>
 </tile>
 <tile id="50" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="1.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="breaker_cabinet"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="32" source="props/breaker_cabinet.png"/>
 </tile>
 <tile id="51" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="1.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="breaker_cabinet_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="64" source="props/breaker_cabinet_v.png"/>
 </tile>
 <tile id="52" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="handcart"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/handcart.png"/>
 </tile>
 <tile id="53" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="glass_broken"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/glass_broken.png"/>
 </tile>
</tileset>
